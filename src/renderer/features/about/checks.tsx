import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FolderTrouble } from '#ipc/desktop-api';
import type { Check } from './about-facts';
import type { SnapshotsCheck } from './snapshots-check';

const COLOURS = { good: 'green', bad: 'red', unknown: 'gray' } as const;

/** On the desktop it is for copies, in a browser all there are lie there. */
const FOLDER = {
  desktop: { good: 'about:folder-good', none: 'about:folder-none' },
  browser: { good: 'about:onlyFolder-good', none: 'about:onlyFolder-none' },
} as const satisfies Record<string, Record<Exclude<SnapshotsCheck['folder'], FolderTrouble>, string>>;

interface ChecksProps {
  readonly edition: keyof typeof FOLDER;
  readonly checks: readonly Check[];
  /** When a snapshot was taken, as it is shown. */
  readonly takenText: (takenAt: string) => string;
}

/** What the self-check found. */
export function Checks({ edition, checks, takenText }: ChecksProps) {
  const { t } = useTranslation('about');
  return (
    <Card component="section" withBorder aria-label={t('checks')}>
      <Title order={2} size="h4" mb="xs">
        {t('checks')}
      </Title>
      <Stack gap="xs" role="list">
        {checks.map((check) => (
          <Group key={check.what} gap="sm" wrap="nowrap" align="flex-start" role="listitem">
            <Badge color={COLOURS[check.outcome]} variant="light" tt="none" className="no-wrap">
              {t(check.outcome)}
            </Badge>
            <Text size="sm">
              {check.what === 'snapshots' ? (
                <OfSnapshots edition={edition} check={check} takenText={takenText} />
              ) : (
                t(`${check.what}-${check.outcome}`)
              )}
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

function OfSnapshots({
  edition,
  check,
  takenText,
}: { readonly check: SnapshotsCheck } & Omit<ChecksProps, 'checks'>) {
  const { t } = useTranslation(['about', 'backups']);
  const { outcome, count, damaged, newer, newest, trouble, folder } = check;
  if (outcome === 'unknown') return t('backups:reading');
  const said = [
    count === 0 ? t('backups:none') : t('about:snapshots', { count }),
    ...(newest === null ? [] : [t('about:newest', { taken: takenText(newest) })]),
    ...(count > 0 && damaged + newer === 0 ? [t('about:allWhole')] : []),
    ...(damaged > 0 ? [t('about:damaged', { count: damaged })] : []),
    ...(newer > 0 ? [t('about:newer', { count: newer })] : []),
    ...(trouble === null ? [] : [t(`backups:own-${trouble}`)]),
    t(folder === 'good' || folder === 'none' ? FOLDER[edition][folder] : `backups:second-${folder}`),
  ];
  return said.join(t('about:between'));
}
