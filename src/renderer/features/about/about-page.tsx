import { Anchor, Card, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#core/catalogue/catalogue';
import type { ProgramFacts } from '#ipc/desktop-api';
import type { Screen } from '../../data/screen';
import { CopiedField } from '../../ui/copied-field';
import { type Check, catalogueFacts, reportLines } from './about-facts';
import { Checks } from './checks';
import { type Licence, Licences } from './licences';

interface AboutPageProps {
  readonly screen: Screen;
  readonly edition: 'desktop' | 'browser';
  /** Of the program; null: not known yet. */
  readonly program: ProgramFacts | null;
  readonly dataVersion: number;
  /** The catalogue that comes with the program. */
  readonly builtIn: Catalogue;
  /** Where the page comes from. */
  readonly origin: string;
  readonly checks: readonly Check[];
  /** When a snapshot was taken, as it is shown. */
  readonly takenText: (takenAt: string) => string;
  readonly licences: () => Promise<readonly Licence[]>;
}

/** Which versions these are, where the data lies, whether all is well, what to send along with a report, and licences. */
export function AboutPage(props: AboutPageProps) {
  const { screen, edition, program, dataVersion, builtIn, checks } = props;
  const { t } = useTranslation('about');
  return (
    <Stack maw={760}>
      <Anchor href="#/settings" size="sm">
        {t('back')}
      </Anchor>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Versions {...props} />
      <Card component="section" withBorder aria-label={t('where')}>
        <Title order={2} size="h4" mb="xs">
          {t('where')}
        </Title>
        <Text size="sm">{t(edition === 'desktop' ? 'inFolder' : 'inBrowser')}</Text>
        <Text size="sm" ff="monospace" className="break-anywhere">
          {edition === 'desktop' ? (program?.folder ?? '…') : props.origin}
        </Text>
      </Card>
      <Checks edition={edition} checks={checks} takenText={props.takenText} />
      <Card component="section" withBorder aria-label={t('report')}>
        <Title order={2} size="h4" mb="xs">
          {t('report')}
        </Title>
        <Text size="sm" mb="xs">
          {t('reportHint')}
        </Text>
        {program !== null && (
          <CopiedField
            label={t('reportText')}
            lang="en"
            rows={12}
            value={reportLines(program, edition, dataVersion, builtIn, screen.inventory, checks)
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n')}
            copyLabel={t('copy')}
            copied={t('copied')}
            selected={t('selected')}
          />
        )}
      </Card>
      <Licences edition={edition} licences={props.licences} />
    </Stack>
  );
}

function Versions({ program, dataVersion, builtIn }: AboutPageProps) {
  const { t } = useTranslation('about');
  const rows = [
    [t('app'), program?.version],
    ['Electron', program?.electron],
    ['Chromium', program?.chromium],
    ['Node', program?.node],
    [t('system'), program?.system],
    [t('dataVersion'), String(dataVersion)],
    [t('catalogue'), t('catalogueFacts', catalogueFacts(builtIn))],
  ] as const;
  return (
    <Card component="section" withBorder aria-label={t('versions')}>
      <Title order={2} size="h4" mb="xs">
        {t('versions')}
      </Title>
      <Table variant="vertical" withTableBorder={false}>
        <Table.Tbody>
          {rows.map(
            ([label, value]) =>
              value != null && (
                <Table.Tr key={label}>
                  <Table.Th scope="row" w={180}>
                    {label}
                  </Table.Th>
                  <Table.Td className="break-anywhere">{value}</Table.Td>
                </Table.Tr>
              ),
          )}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
