import { Anchor, Badge, Card, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addressesOf } from '#core/catalogue/addresses';
import type { Catalogue } from '#core/catalogue/catalogue';
import { doubtsOf, everyRules } from '#core/catalogue/rule-age';
import { type RulesInForce, rulesInForce } from '#core/catalogue/rules-in-force';
import type { Service, Source } from '#core/catalogue/service';
import { nameIn, saidAsWritten } from '#words/lang';
import { DOUBT_WORDS } from '#words/rule-age-words';
import { lineKey, measuresInWords, type RuleLine, type RuleRow, rulesInWords } from '#words/rules-in-words';
import { shownText } from '#words/safe-text';
import { CATEGORY_WORDS, CONFIDENCE_WORDS, DIFFICULTY_WORDS } from '#words/service-words';
import type { Screen } from '../../data/screen';
import { SaidText } from '../../ui/said-text';
import { ServiceActions } from './service-actions';

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
        <Lines lines={measuresInWords(builtIn.generalFallback, lang)} known={undefined} />
      </Card>
    </Stack>
  );
}

function ServiceFacts({ service, screen }: { readonly service: Service; readonly screen: Screen }) {
  const { t } = useTranslation('catalogue');
  const { lang, inventory, directory } = screen;
  const { id, names, aliases = [], domains = [], category, operator, difficulty } = service;
  const other = [names['zh-CN'], names.en].filter(
    (name) => name !== undefined && name !== nameIn(names, lang),
  );
  const accounts = inventory.accounts.filter((account) => account.service === id);
  const rows: readonly (readonly [string, string])[] = [
    [t('alsoCalled'), [...other, ...aliases].map((name) => shownText(name ?? '')).join(t('comma'))],
    [t('domains'), domains.map(shownText).join(t('comma'))],
    [t('operator'), shownText(operator ?? '')],
    [t('category'), category === undefined ? '' : CATEGORY_WORDS[category][lang]],
    [t('difficulty'), difficulty === undefined ? '' : DIFFICULTY_WORDS[difficulty][lang]],
  ];
  return (
    <Card component="section" withBorder aria-label={t('facts')}>
      <Table variant="vertical" withTableBorder={false}>
        <Table.Tbody>
          {rows
            .filter(([, text]) => text !== '')
            .map(([label, text]) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" w={140}>
                  {label}
                </Table.Th>
                <Table.Td className="break-anywhere">{text}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {accounts.length > 0 && (
        <Group gap="xs" mt="sm">
          <Text size="sm">{t('yours')}</Text>
          {accounts.slice(0, MOST_LISTED).map((account) => (
            <Anchor key={account.id} size="sm" href={`#/accounts/${account.id}`} className="break-anywhere">
              {directory.name(account.id)}
            </Anchor>
          ))}
          {accounts.length > MOST_LISTED && (
            <Text size="sm">{t('moreYours', { count: accounts.length - MOST_LISTED })}</Text>
          )}
        </Group>
      )}
    </Card>
  );
}

const MOST_LISTED = 20;

interface RuleSetCardProps {
  readonly rules: RulesInForce;
  readonly older: RulesInForce | undefined;
  readonly isInForce: boolean;
  readonly screen: Screen;
  readonly opens: Opens;
}

/** A rule set; what the older one beside it did not say is marked, and what is not said any more is listed. */
function RuleSetCard({ rules, older, isInForce, screen, opens }: RuleSetCardProps) {
  const { t } = useTranslation('catalogue');
  const { lang, report } = screen;
  const { asOf, confidence, sources = [] } = rules.set;
  const rows = rulesInWords(rules, lang);
  const before = older === undefined ? undefined : rulesInWords(older, lang);
  const title = asOf === null ? t('undatedRules') : t('rulesAsOf', { month: asOf });
  return (
    <Card component="section" withBorder aria-label={title}>
      <Group gap="xs" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {isInForce && (
          <Badge variant="light" color="green">
            {t('inForce')}
          </Badge>
        )}
        {confidence !== undefined && <Badge variant="light">{CONFIDENCE_WORDS[confidence][lang]}</Badge>}
        {doubtsOf(rules.set, report.today).map((doubt) => (
          <Badge key={doubt} color="yellow" variant="light">
            {DOUBT_WORDS[doubt][lang]}
          </Badge>
        ))}
      </Group>
      {rows.length === 0 && <Text c="dimmed">{t('saysNothing')}</Text>}
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {rows.map((row, at) => (
            <RuleTableRow
              key={String(at)}
              row={row}
              before={before}
              rules={rules}
              screen={screen}
              opens={opens}
            />
          ))}
          <Table.Tr>
            <Table.Th scope="row" className="top" w={140}>
              {t('sources')}
            </Table.Th>
            <Table.Td className="break-anywhere">
              <Sources sources={sources} screen={screen} opens={opens} />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Card>
  );
}

interface RuleTableRowProps {
  readonly row: RuleRow;
  readonly before: readonly RuleRow[] | undefined;
  readonly rules: RulesInForce;
  readonly screen: Screen;
  readonly opens: Opens;
}

function RuleTableRow({ row, before, rules, screen, opens }: RuleTableRowProps) {
  const { t } = useTranslation('catalogue');
  const { topic, lines, from } = row;
  const old = before?.find((one) => one.topic === topic)?.lines ?? [];
  const now = new Set(lines.map(lineKey));
  const gone = old.filter((line) => !now.has(lineKey(line)));
  const known = before === undefined ? undefined : new Set(old.map(lineKey));
  const doubts = from === rules.set ? [] : doubtsOf(from, screen.report.today);
  return (
    <Table.Tr>
      <Table.Th scope="row" className="top" w={140}>
        {t(`topic-${topic}`)}
        {from !== rules.set && (
          <Text size="xs" c="dimmed" fw={400}>
            {from.asOf === null ? t('takenUndated') : t('takenOver', { month: from.asOf })}
            {doubts.map((doubt) => ` · ${DOUBT_WORDS[doubt][screen.lang]}`).join('')}
          </Text>
        )}
      </Table.Th>
      <Table.Td className="break-anywhere">
        <Lines lines={lines} known={known} {...(topic === 'link' && { opens })} />
        {gone.length > 0 && (
          <>
            <Text size="sm" c="dimmed" mt="xs">
              {t('noMore')}
            </Text>
            <Lines lines={gone} known={undefined} isGone />
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface LinesProps {
  readonly lines: readonly RuleLine[];
  /** What the older rule set said as well; undefined: there is none to compare with. */
  readonly known: ReadonlySet<string> | undefined;
  readonly isGone?: boolean;
  /** Where the lines are addresses. */
  readonly opens?: Opens;
}

function Lines({ lines, known, isGone = false, opens }: LinesProps) {
  const { t } = useTranslation('catalogue');
  return (
    <List listStyleType="none" spacing={4}>
      {lines.map((line, at) => (
        <List.Item key={String(at)}>
          <Text size="sm" span {...(isGone ? { td: 'line-through', c: 'dimmed' } : {})}>
            {opens === undefined ? (
              <SaidText words={line.words} />
            ) : (
              <Address text={line.words.text} opens={opens} />
            )}
          </Text>
          {line.more !== '' && (
            <Text size="xs" c="dimmed" span ml="xs">
              {line.more}
            </Text>
          )}
          {known !== undefined && !known.has(lineKey(line)) && (
            <Badge size="xs" ml="xs" variant="light" color="blue">
              {t('changed')}
            </Badge>
          )}
        </List.Item>
      ))}
    </List>
  );
}

interface SourcesProps {
  readonly sources: readonly Source[];
  readonly screen: Screen;
  readonly opens: Opens;
}

function Sources({ sources, screen, opens }: SourcesProps) {
  const { t } = useTranslation('catalogue');
  if (sources.length === 0) return <Text size="sm">{t('noSource')}</Text>;
  return (
    <List listStyleType="none" spacing={4}>
      {sources.map(({ title, publisher, url, asOf }, at) => (
        <List.Item key={String(at)}>
          <Text size="sm">
            <SaidText words={saidAsWritten(title, screen.lang)} />
            {[publisher, asOf ?? undefined]
              .map((part) => (part === undefined ? '' : ` · ${shownText(part)}`))
              .join('')}
            {url !== undefined && (
              <>
                {' · '}
                <Address text={url} opens={opens} />
              </>
            )}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

/** What opens an address; undefined: it is not one that the program itself names, and is a text to read. */
type Opens = (address: string) => (() => void) | undefined;

/** No link that leads away: what is opened, and where, is asked first. */
function Address({ text, opens }: { readonly text: string; readonly opens: Opens }) {
  const onClick = opens(text);
  if (onClick === undefined) return shownText(text);
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      className="break-anywhere"
      onClick={onClick}
    >
      {text}
    </Anchor>
  );
}
