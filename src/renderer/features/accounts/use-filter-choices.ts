import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_STATES, INTENTS } from '#core/inventory/inventory';
import { OVERVIEW_PARTS } from '#core/report/overview';
import { VERDICTS } from '#core/rules/assessment';
import { INTENT_WORDS, STATE_WORDS, VERDICT_WORDS } from '#words/account-words';
import { nameIn } from '#words/lang';
import { shownText } from '#words/safe-text';
import type { Screen } from '../../data/screen';
import { codeOf, FILTER_KINDS, type Filter } from './filters';

/** What the list can be narrowed to. */
interface FilterChoices {
  /** By kind, each choice under its code. */
  readonly groups: ComboboxItemGroup<ComboboxItem>[];
  readonly labelOf: (filter: Filter) => string;
}

/** The choices in the words of the language; services, tags and providers are those that are in use. */
export function useFilterChoices(screen: Screen): FilterChoices {
  const { t } = useTranslation(['accounts', 'overview']);
  const values = useMemo(() => valuesIn(screen), [screen]);
  return useMemo(() => {
    const { lang, services, directory } = screen;
    const labelOf = (filter: Filter): string => {
      switch (filter.kind) {
        case 'part':
          return t(`overview:${known(OVERVIEW_PARTS, filter.value)}`);
        case 'verdict':
          return VERDICT_WORDS[known(VERDICTS, filter.value)][lang];
        case 'intent':
          return INTENT_WORDS[known(INTENTS, filter.value)][lang];
        case 'state':
          return STATE_WORDS[known(ACCOUNT_STATES, filter.value)][lang];
        case 'service': {
          if (filter.value === '') return t('accounts:noService');
          const service = services.get(filter.value);
          return service === undefined ? filter.value : nameIn(service.names, lang);
        }
        case 'tag':
          return shownText(filter.value);
        case 'provider':
          return directory.name(filter.value);
      }
    };
    const groups = FILTER_KINDS.flatMap((kind) => {
      const items = values[kind].map((value) => ({
        value: codeOf({ kind, value }),
        label: labelOf({ kind, value }),
      }));
      return items.length === 0 ? [] : [{ group: t(`accounts:${kind}`), items }];
    });
    return { groups, labelOf };
  }, [screen, values, t]);
}

function valuesIn({ inventory, report }: Screen): { readonly [Kind in Filter['kind']]: readonly string[] } {
  const { accounts, links } = inventory;
  const holds = links.filter(({ releasedOn }) => releasedOn === undefined || releasedOn > report.today);
  return {
    part: OVERVIEW_PARTS,
    verdict: VERDICTS,
    intent: INTENTS,
    state: ACCOUNT_STATES,
    service: [...new Set(accounts.map(({ service }) => service ?? ''))],
    tag: [...new Set(accounts.flatMap(({ tags }) => tags))],
    provider: [...new Set(holds.map(({ provider }) => provider))],
  };
}

// Filters are checked when they are read.
function known<Value extends string>(values: readonly Value[], value: string): Value {
  return values.find((one) => one === value) as Value;
}
