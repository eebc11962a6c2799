import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_STATES, INTENTS } from '#core/inventory/inventory';
import { isReleased } from '#core/inventory/is-released';
import { OVERVIEW_PARTS } from '#core/report/overview';
import { VERDICTS } from '#core/rules/assessment';
import { INTENT_WORDS, STATE_WORDS, VERDICT_WORDS } from '#words/account-words';
import { nameIn } from '#words/lang';
import { shownText } from '#words/safe-text';
import type { Screen } from '../../data/screen';
import { codeOf, FILTER_KINDS, type Filter } from './filters';

/** What the list can be narrowed to: by kind, each under its code; services, tags and providers that are in use. */
export function useFilterChoices(screen: Screen): ComboboxItemGroup<ComboboxItem>[] {
  const { t } = useTranslation('accounts');
  const labelOf = useFilterLabel(screen);
  return useMemo(() => {
    const values = valuesIn(screen);
    return FILTER_KINDS.flatMap((kind) => {
      const items = values[kind].map((value) => ({
        value: codeOf({ kind, value }),
        label: labelOf({ kind, value }),
      }));
      return items.length === 0 ? [] : [{ group: t(kind), items }];
    });
  }, [screen, labelOf, t]);
}

/** What a filter is called in the words of the language. */
export function useFilterLabel({ lang, services, directory }: Screen): (filter: Filter) => string {
  const { t } = useTranslation(['accounts', 'overview']);
  return useCallback(
    ({ kind, value }) => {
      switch (kind) {
        case 'part':
          return t(`overview:${known(OVERVIEW_PARTS, value)}`);
        case 'verdict':
          return VERDICT_WORDS[known(VERDICTS, value)][lang];
        case 'intent':
          return INTENT_WORDS[known(INTENTS, value)][lang];
        case 'state':
          return STATE_WORDS[known(ACCOUNT_STATES, value)][lang];
        case 'service': {
          if (value === '') return t('accounts:noService');
          const service = services.get(value);
          return service === undefined ? value : nameIn(service.names, lang);
        }
        case 'tag':
          return shownText(value);
        case 'provider':
          return directory.name(value);
      }
    },
    [t, lang, services, directory],
  );
}

function valuesIn({ inventory, report }: Screen): { readonly [Kind in Filter['kind']]: readonly string[] } {
  const { accounts, links } = inventory;
  const holds = links.filter((link) => !isReleased(link, report.today));
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
