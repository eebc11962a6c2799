import { Card, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The licence of a package that is part of the program. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly identifier: string;
  readonly text: string;
  readonly isStandard: boolean;
}

interface LicencesProps {
  readonly edition: 'desktop' | 'browser';
  /** Read when they are asked for. */
  readonly licences: () => Promise<readonly Licence[]>;
}

/** The licences of everything that is shipped; each text opens by itself. */
export function Licences({ edition, licences }: LicencesProps) {
  const { t } = useTranslation('about');
  const [listed, setListed] = useState<readonly Licence[] | 'failed' | null>(null);
  const read = () => {
    if (listed !== null) return;
    licences().then(setListed, () => setListed('failed'));
  };
  return (
    <Card component="section" withBorder aria-label={t('licences')}>
      <Title order={2} size="h4" mb="xs">
        {t('licences')}
      </Title>
      <Text size="sm">{t('ownLicence')}</Text>
      {edition === 'desktop' && <Text size="sm">{t('electronLicence')}</Text>}
      <details onToggle={read}>
        <summary>{t('packages')}</summary>
        {listed === 'failed' && <Text size="sm">{t('noLicences')}</Text>}
        <Stack gap={4} mt="xs">
          {Array.isArray(listed) &&
            (listed as readonly Licence[]).map((one) => (
              <OneLicence key={`${one.name} ${one.version}`} licence={one} />
            ))}
        </Stack>
      </details>
    </Card>
  );
}

function OneLicence({
  licence: { name, version, identifier, text, isStandard },
}: {
  readonly licence: Licence;
}) {
  const { t } = useTranslation('about');
  return (
    <details>
      <summary>
        {name} {version} · {identifier}
      </summary>
      {isStandard && (
        <Text size="sm" mt="xs">
          {t('standardText')}
        </Text>
      )}
      <Text component="pre" size="xs" lang="en" className="licence">
        {text}
      </Text>
    </details>
  );
}
