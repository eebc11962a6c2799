import { Anchor, Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortestPath } from '#core/graph/shortest-path';
import { linkSentence } from '#words/what-if-words';
import type { Screen } from '../../data/screen';
import { found, type Option } from '../../ui/found-options';
import { LimitedList } from '../../ui/limited-list';

interface PathToProps {
  readonly screen: Screen;
  readonly from: string;
  readonly options: readonly Option[];
  readonly onChoose: (id: string) => void;
}

/** The shortest way from the chosen account to another, link by link. */
export function PathTo({ screen, from, options, onChoose }: PathToProps) {
  const { t } = useTranslation('graph');
  const [to, setTo] = useState<string | null>(null);
  const { situation } = screen.findings;
  const path = useMemo(() => (to === null ? null : shortestPath(situation, from, to)), [situation, from, to]);
  const others = useMemo(() => options.filter(({ value }) => value !== from), [options, from]);
  return (
    <section aria-label={t('path')}>
      <Select
        mt="sm"
        size="xs"
        label={t('path')}
        searchable
        clearable
        limit={50}
        data={others}
        filter={({ search, limit }) => found(others, search, limit)}
        value={to}
        onChange={setTo}
      />
      <div role="status">
        {to !== null && path === null && <Text size="sm">{t('noPath')}</Text>}
        {path !== null && (
          <LimitedList
            key={to}
            items={path.links.map((link, at) => ({ link, leadsTo: path.accounts[at + 1] ?? from }))}
            keyOf={({ link }) => link}
            more={(count) => t('more', { count })}
            isNumbered
          >
            {({ link, leadsTo }) => (
              <li>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ta="start"
                  onClick={() => onChoose(leadsTo)}
                >
                  {linkSentence(link, screen)}
                </Anchor>
              </li>
            )}
          </LimitedList>
        )}
      </div>
    </section>
  );
}
