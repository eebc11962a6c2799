// @vitest-environment happy-dom
import { cleanup, screen as page, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LANGS } from '#words/lang';
import { CatalogueList } from '../../../src/renderer/features/catalogue/catalogue-list';
import { ServicePage } from '../../../src/renderer/features/catalogue/service-page';
import { account } from '../../support/core/build';
import { realCatalogue } from '../../support/core/catalogue';
import { Stage, show } from '../support/show';

const { services, generalFallback } = realCatalogue();
const servicePage = (stage: Stage, id: string, rulesAsOf: string | null = null) => (
  <ServicePage screen={stage.screen} id={id} rulesAsOf={rulesAsOf} generalFallback={generalFallback} />
);

describe('the list of services', () => {
  it.each(['微信', 'weixin', 'wx', 'wechat.com', 'ＷｅＣｈａｔ'])('finds WeChat by %s', async (typed) => {
    const { person } = await show(<CatalogueList screen={new Stage({ accounts: [] }).screen} />);
    expect(page.getByText(`${services.size} services`)).toBeDefined();
    await person.type(page.getByRole('searchbox'), typed);
    const link = await page.findByRole('link', { name: 'WeChat' });
    await waitFor(() => expect(page.getByRole('status').textContent).not.toContain(`${services.size} `));
    expect(link.getAttribute('href')).toBe('#/catalogue/wechat');
  });

  it('narrows to a category, and counts the accounts of each', async () => {
    const accounts = [account({ id: 'a', service: 'wechat' }), account({ id: 'b', service: 'wechat' })];
    const { person } = await show(<CatalogueList screen={new Stage({ accounts }).screen} />);
    await person.selectOptions(page.getByRole('combobox', { name: 'Category' }), 'messaging');
    expect(page.getByText(/2 accounts of yours/)).toBeDefined();
    const messaging = [...services.values()].filter(({ category }) => category === 'messaging').length;
    expect(page.getByRole('status').textContent).toBe(`${messaging} services`);
    await person.type(page.getByRole('searchbox'), 'no such service');
    expect(await page.findByText('No service is called like that')).toBeDefined();
  });
});

describe("a service's page", () => {
  it('shows every rule set, which one applies, how old each is, and what has changed', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', name: '我的微信', service: 'wechat' })] });
    await show(servicePage(stage, 'wechat', '2018-12'));
    const old = within(page.getByRole('region', { name: 'Rules of 2018-03' }));
    expect(old.getByText('applied')).toBeDefined();
    expect(old.getByText('older than three years')).toBeDefined();
    expect(page.getAllByText('applied')).toHaveLength(1);
    expect(page.getByRole('link', { name: '我的微信' }).getAttribute('href')).toBe('#/accounts/a');
    expect(page.getAllByText('changed').length).toBeGreaterThan(0);
  });

  it('says of what is taken over from which rules it is: the conditions of Baidu are those of 2018-03', async () => {
    await show(servicePage(new Stage({ accounts: [] }), 'baidu'));
    const [newest] = page.getAllByRole('region', { name: /^Rules of/ });
    if (newest === undefined) throw new Error('no rules');
    const conditions = within(newest).getByRole('row', { name: /^Conditions/ });
    expect(conditions.textContent).toContain('as in 2018-03');
    expect(conditions.textContent).toContain('older than three years');
  });

  it('says so where there is no such service', async () => {
    await show(servicePage(new Stage({ accounts: [] }), 'nothing'));
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('There is no such service');
  });

  it.each(LANGS)(
    'opens for every service in %s',
    async (lang) => {
      const stage = new Stage({ accounts: [] }, lang);
      for (const { id, ruleSets } of services.values()) {
        await show(servicePage(stage, id), lang);
        expect([id, page.getAllByRole('region').length]).toEqual([id, ruleSets.length + 2]);
        cleanup();
      }
    },
    120_000,
  );
});
