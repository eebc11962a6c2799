// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { findingsOf, written } from '#core/report/report';
import { useRestOfReport } from '../../../src/renderer/app/use-rest-of-report';
import { account, day, inventory, TODAY } from '../../support/core/build';

it('makes what nobody has asked for after the frame, and what another report takes the place of not at all', async () => {
  const asked: string[] = [];
  const made = (name: string) => {
    const example = inventory({ accounts: [account({ id: 'one' })] });
    const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
    const findings = findingsOf(example, { services: new Map(), generalFallback: [] }, options);
    const report = written(findings);
    const noting = (about: object) =>
      new Proxy(about, {
        get: (of, part) => {
          asked.push(`${name}.${String(part)}`);
          return Reflect.get(of, part) as unknown;
        },
      });
    return { findings: noting(findings) as typeof findings, report: noting(report) as typeof report };
  };
  const { rerender } = renderHook(useRestOfReport, { initialProps: made('old') });
  rerender(made('new'));
  asked.length = 0;
  await vi.waitFor(() => expect(asked).toHaveLength(6));
  expect(asked).toEqual(['new.timers', 'new.accounts', 'new.forecast', 'new.blocks', 'new.plan', 'new.plan']);
});
