import { Badge, Card, Group, List, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { doubtsOf } from '#core/catalogue/rule-age';
import type { RulesInForce } from '#core/catalogue/rules-in-force';
import type { Source } from '#core/catalogue/service';
import { saidAsWritten } from '#words/lang';
import { DOUBT_WORDS } from '#words/rule-age-words';
import { lineKey, type RuleRow, rulesInWords } from '#words/rules-in-words';
import { shownText } from '#words/safe-text';
import { CONFIDENCE_WORDS } from '#words/service-words';
import type { Screen } from '../../data/screen';
import { SaidText } from '../../ui/said-text';
import { Address, type Opens } from './address';
import { RuleLines } from './rule-lines';

interface RuleSetCardProps {
  readonly rules: RulesInForce;
  readonly older: RulesInForce | undefined;
  readonly isInForce: boolean;
  readonly screen: Screen;
  readonly opens: Opens;
}

/** A rule set; what the older one beside it did not say is marked, and what is not said any more is listed. */
export function RuleSetCard({ rules, older, isInForce, screen, opens }: RuleSetCardProps) {
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
        <RuleLines lines={lines} known={known} {...(topic === 'link' && { opens })} />
        {gone.length > 0 && (
          <>
            <Text size="sm" c="dimmed" mt="xs">
              {t('noMore')}
            </Text>
            <RuleLines lines={gone} known={undefined} isGone />
          </>
        )}
      </Table.Td>
    </Table.Tr>
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
