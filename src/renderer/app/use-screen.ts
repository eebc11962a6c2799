import { useMemo } from 'react';
import type { Service } from '#core/catalogue/service';
import type { Inventory } from '#core/inventory/inventory';
import { findingsOf, written } from '#core/report/report';
import { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import { randomId } from '../data/random-id';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { AppParts } from './app-parts';
import { useToday } from './use-today';

interface Gathered {
  readonly parts: AppParts;
  readonly lang: Lang;
  readonly settings: Settings;
  readonly inventory: Inventory;
  readonly change: Screen['change'];
  readonly go: Screen['go'];
}

/** Gathers, then computes: the same screen until something of it is another. `change` and `go` have to stay the same. */
export function useScreen({ parts, lang, settings, inventory, change, go }: Gathered): Screen {
  const { catalogue } = parts;
  const today = useToday(settings.timeZone === 'system' ? undefined : settings.timeZone);
  const { rulesAsOf, strategy } = settings;
  const findings = useMemo(
    () => findingsOf(inventory, catalogue, { today, rulesAsOf, strategy }),
    [inventory, catalogue, today, rulesAsOf, strategy],
  );
  return useMemo(
    () => ({
      lang,
      services: new Map([...catalogue.services, ...ownServices(inventory)]),
      inventory,
      findings,
      report: written(findings),
      directory: new Directory(findings, lang),
      freshId: randomId,
      change,
      go,
    }),
    [lang, catalogue, inventory, findings, change, go],
  );
}

function ownServices({ services }: Inventory): readonly (readonly [string, Service])[] {
  return services.map((service) => [service.id, service]);
}
