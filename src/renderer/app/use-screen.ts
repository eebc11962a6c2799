import { useMemo, useState } from 'react';
import type { Service } from '#core/catalogue/service';
import type { Inventory } from '#core/inventory/inventory';
import { concerned, recordForMany } from '#core/plan/record-for-many';
import { datedReport, findingsOf, written } from '#core/report/report';
import { ok } from '#core/result';
import { whatIf } from '#core/what-if/what-if';
import { Directory, type Naming } from '#words/directory';
import type { Lang } from '#words/lang';
import { onceAtATime } from '../data/once-at-a-time';
import { randomId } from '../data/random-id';
import { stepName, withSteps, withTasks } from '../data/recorded-steps';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { AppParts } from './app-parts';
import { isOfSample } from './sample';
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
  const [once] = useState(() => onceAtATime<Awaited<ReturnType<Screen['record']>>>());
  const today = useToday(settings.timeZone === 'system' ? undefined : settings.timeZone);
  const { rulesAsOf, strategy } = settings;
  const options = useMemo(() => ({ today, rulesAsOf, strategy }), [today, rulesAsOf, strategy]);
  const findings = useMemo(() => findingsOf(inventory, catalogue, options), [inventory, catalogue, options]);
  return useMemo(() => {
    // What another window has changed meanwhile is planned for anew.
    const planOf = (now: Inventory) =>
      now === inventory ? findings.plan : findingsOf(now, catalogue, options).plan;
    return {
      lang,
      services: new Map([...catalogue.services, ...ownServices(inventory)]),
      generalFallback: catalogue.generalFallback,
      inventory,
      findings,
      report: written(findings),
      directory: new Directory(findings, lang, namingIn(lang)),
      strategy,
      whatIf: (step) => whatIf(findings, catalogue, options, step),
      datedOn: (day) => datedReport(inventory, catalogue, { ...options, today: day }),
      freshId: randomId,
      change,
      record: (steps, on, told) =>
        once(JSON.stringify([steps, on]), () =>
          change(stepName(inventory, steps[0]), (before) => withSteps(before, steps, on, planOf), told),
        ),
      recordTasks: (tasks, on, told) =>
        once(JSON.stringify([tasks.map(({ id }) => id), on]), () =>
          change(
            { code: 'many-steps-done', count: tasks.length },
            (before) => withTasks(before, tasks, on, findings.plan, planOf),
            told,
          ),
        ),
      recordForMany: (kind, accounts, on) => {
        const count = concerned(inventory, accounts, kind);
        return change({ code: `many-${kind}`, count }, (before) =>
          ok(recordForMany(planOf(before), accounts, kind, on)),
        );
      },
      go,
    };
  }, [lang, catalogue, inventory, findings, options, strategy, change, go, once]);
}

function ownServices({ services }: Inventory): readonly (readonly [string, Service])[] {
  return services.map((service) => [service.id, service]);
}

function namingIn(lang: Lang): Naming {
  const sample = lang === 'en' ? 'sample' : '示例';
  return {
    isAside: isOfSample,
    markOf: (account) => (isOfSample(account) ? sample : (account.identifiers[0]?.value ?? null)),
  };
}
