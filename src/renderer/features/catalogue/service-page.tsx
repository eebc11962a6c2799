import { Anchor, Badge, Card, Group, Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addressesOf } from '#core/catalogue/addresses';
import type { Catalogue } from '#core/catalogue/catalogue';
import { everyRules } from '#core/catalogue/rule-age';
import { rulesInForce } from '#core/catalogue/rules-in-force';
import { nameIn } from '#words/lang';
import { measuresInWords } from '#words/rules-in-words';
import type { Screen } from '../../data/screen';
import type { Opens } from './address';
import { RuleLines } from './rule-lines';
import { RuleSetCard } from './rule-set-card';
import { ServiceActions } from './service-actions';
import { ServiceFacts } from './service-facts';

interface ServicePageProps {
  readonly screen: Screen;
  readonly id: string;
  /** The month whose rules apply, `YYYY-MM`; null: the newest. */
  readonly rulesAsOf: string | null;
  /** The catalogue that comes with the program. */
  readonly builtIn: Catalogue;
  /** Opens an address that the program itself names. */
  readonly onOpen: (address: string) => void;
}

/** One service: what is known of it, and its rules old and new, each with its source, its month and its doubts. */
export function ServicePage({ screen, id, rulesAsOf, builtIn, onOpen }: ServicePageProps) {
  const { t } = useTranslation('catalogue');
  const known = useMemo(() => addressesOf(builtIn.services.values()), [builtIn]);
  const opens: Opens = (address) => (known.has(address) ? () => onOpen(address) : undefined);
  const { services, lang } = screen;
  const service = services.get(id);
  if (service === undefined) {
    return (
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('missing')}
        </Title>
        <Anchor href="#/catalogue">{t('back')}</Anchor>
      </Stack>
    );
  }
  const every = everyRules(service);
  const inForce = rulesInForce(service, rulesAsOf).set;
  return (
    <Stack>
      <Anchor href="#/catalogue" size="sm">
        {t('back')}
      </Anchor>
      <Group justify="space-between" align="flex-start">
        <Group gap="xs">
          <Title order={1} size="h2" className="break-anywhere">
            {nameIn(service.names, lang)}
          </Title>
          {screen.inventory.services.includes(service) && <Badge variant="light">{t('own')}</Badge>}
        </Group>
        <ServiceActions screen={screen} service={service} isBuiltIn={builtIn.services.has(id)} />
      </Group>
      <ServiceFacts service={service} screen={screen} />
      {every.map((rules, at) => (
        <RuleSetCard
          key={String(rules.set.asOf)}
          rules={rules}
          older={every[at + 1]}
          isInForce={rules.set === inForce}
          screen={screen}
          opens={opens}
        />
      ))}
      <Card component="section" withBorder aria-label={t('general')}>
        <Title order={2} size="h4" mb="xs">
          {t('general')}
        </Title>
        <RuleLines lines={measuresInWords(builtIn.generalFallback, lang)} known={undefined} />
      </Card>
    </Stack>
  );
}
