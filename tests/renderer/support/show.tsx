import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { concerned, recordForMany } from '#core/plan/record-for-many';
import { datedReport, findingsOf, written } from '#core/report/report';
import { ok } from '#core/result';
import { whatIf } from '#core/what-if/what-if';
import { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import type { ChangeName } from '../../../src/renderer/data/change-name';
import { stepName, withSteps, withTasks } from '../../../src/renderer/data/recorded-steps';
import type { Screen } from '../../../src/renderer/data/screen';
import { createI18n } from '../../../src/renderer/i18n/i18n';
import { day, type Example, inventory as inventoryOf, TODAY } from '../../support/core/build';
import { realCatalogue } from '../../support/core/catalogue';

const catalogue = realCatalogue();

const foundIn = (inventory: Inventory) =>
  findingsOf(inventory, catalogue, { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' });

/** What a screen is given in a test, and what it asked for. */
export class Stage {
  inventory: Inventory;
  readonly changes: ChangeName[] = [];
  readonly go = vi.fn<(path: string) => void>();
  readonly #lang: Lang;
  #ids = 0;

  constructor(example: Example, lang: Lang = 'en') {
    this.inventory = inventoryOf(example);
    this.#lang = lang;
  }

  /** The screen as it is now; a change is made at once, and is in the next one. */
  get screen(): Screen {
    const { inventory } = this;
    const findings = foundIn(inventory);
    return {
      lang: this.#lang,
      services: new Map([...catalogue.services, ...inventory.services.map((one) => [one.id, one] as const)]),
      generalFallback: catalogue.generalFallback,
      inventory,
      findings,
      report: written(findings),
      directory: new Directory(findings, this.#lang),
      record: (steps, on) =>
        this.screen.change(stepName(inventory, steps[0]), (now) =>
          withSteps(now, steps, on, (before) => foundIn(before).plan),
        ),
      recordTasks: (tasks, on) =>
        this.screen.change({ code: 'many-steps-done', count: tasks.length }, (now) =>
          withTasks(now, tasks, on, findings.plan, (before) => foundIn(before).plan),
        ),
      recordForMany: (kind, accounts, on) =>
        this.screen.change({ code: `many-${kind}`, count: concerned(inventory, accounts, kind) }, (now) =>
          ok(recordForMany(foundIn(now).plan, accounts, kind, on)),
        ),
      strategy: 'by-hand',
      whatIf: (step) =>
        whatIf(findings, catalogue, { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' }, step),
      datedOn: (on) => datedReport(inventory, catalogue, { today: on, rulesAsOf: null, strategy: 'by-hand' }),
      freshId: () => `new-${++this.#ids}`,
      go: this.go,
      change: (name, edit) => {
        const made = edit(this.inventory);
        if (made.ok) {
          this.changes.push(name);
          this.inventory = made.value;
        }
        return Promise.resolve(made);
      },
    };
  }
}

/** Shows it as the app would, without moving pictures; returns a person to use it. */
export async function show(element: ReactElement, lang: Lang = 'en') {
  const wrapped = await wrappingIn(lang);
  const { rerender } = render(wrapped(element));
  return { person: userEvent.setup(), showAgain: (next: ReactElement) => rerender(wrapped(next)) };
}

/** What is drawn, as text: many times faster than to show it, for whoever looks at hundreds. */
export async function markupIn(lang: Lang): Promise<(element: ReactElement) => string> {
  const wrapped = await wrappingIn(lang);
  return (element) => renderToStaticMarkup(wrapped(element));
}

async function wrappingIn(lang: Lang) {
  const i18n = await createI18n(lang);
  return (inner: ReactElement) => (
    <MantineProvider env="test">
      <I18nextProvider i18n={i18n}>{inner}</I18nextProvider>
    </MantineProvider>
  );
}
