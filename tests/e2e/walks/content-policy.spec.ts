import { expect } from '@playwright/test';
import { test } from '../support/unbind-test';

test('a script that is no file of ours does not run', async ({ unbind: { page }, problems }) => {
  const seen = await page.evaluate(async () => {
    const inline = document.createElement('script');
    const said: string[] = [];
    const attempt = (name: string, run: () => unknown) => {
      try {
        run();
        said.push(`${name}: done`);
      } catch (error) {
        said.push(`${name}: ${error instanceof Error ? error.name : String(error)}`);
      }
    };
    attempt('inline', () => {
      inline.append('window.ran = true');
      document.head.append(inline);
    });
    attempt('handler', () => document.body.setAttribute('onclick', 'window.ran = true'));
    document.body.click();
    attempt('markup', () => {
      document.createElement('div').innerHTML = '<img src="x" onerror="window.ran = true">';
    });
    // Outside of what the test itself runs, which may evaluate anything.
    await new Promise<void>((done) =>
      setTimeout(() => {
        attempt('function', (): unknown => Reflect.construct(Function, ['window.ran = true']));
        attempt('timer', (): unknown => Reflect.apply(setTimeout, window, ['window.ran = true']));
        setTimeout(done, 50);
      }),
    );
    return { said, ran: 'ran' in window };
  });
  expect(seen.ran).toBe(false);
  expect(seen.said).toEqual(expect.arrayContaining(['markup: TypeError', 'function: EvalError']));
  await problems.provoked();
});

test('nothing is loaded from elsewhere', async ({ unbind: { page }, problems }) => {
  const seen = await page.evaluate(async () => {
    const loaded = <Made extends HTMLElement>(element: Made, address: Partial<Made>) =>
      new Promise<string>((done) => {
        element.addEventListener('load', () => done('loaded'));
        element.addEventListener('error', () => done('refused'));
        document.body.append(Object.assign(element, address));
      });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    const frame = document.createElement('iframe');
    return {
      fetch: await fetch('https://example.com/').then(
        () => 'loaded',
        () => 'refused',
      ),
      socket: await new Promise<string>((done) => {
        try {
          const socket = new WebSocket('ws://127.0.0.1:9/');
          socket.onopen = () => done('loaded');
          socket.onerror = () => done('refused');
        } catch {
          done('refused');
        }
      }),
      image: await loaded(new Image(), { src: 'https://example.com/a.png' }),
      style: await loaded(style, { href: 'https://example.com/a.css' }),
      // A frame that is refused still loads: an empty page.
      frame: await loaded(frame, { src: window.location.href }).then(
        () => frame.contentDocument?.getElementById('root') ?? 'empty',
      ),
    };
  });
  expect(seen).toEqual({
    fetch: 'refused',
    socket: 'refused',
    image: 'refused',
    style: 'refused',
    frame: 'empty',
  });
  await problems.provoked();
});

test('a style that is written into the page needs the nonce of its response', async ({
  unbind,
  problems,
}) => {
  const { page } = unbind;
  const colourWith = (nonce: string | undefined) =>
    page.evaluate((given) => {
      const style = document.createElement('style');
      if (given !== undefined) style.nonce = given;
      style.append('body { outline: 3px solid rgb(1, 2, 3) }');
      document.head.append(style);
      const colour = getComputedStyle(document.body).outlineColor;
      style.remove();
      return colour === 'rgb(1, 2, 3)';
    }, nonce);
  const nonceNow = () =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce);
  const first = await nonceNow();
  expect(await colourWith(first)).toBe(true);
  expect(await colourWith(undefined)).toBe(false);
  await page.reload();
  const second = await nonceNow();
  expect(second).not.toBe(first);
  expect(await colourWith(first)).toBe(false);
  expect(await colourWith(second)).toBe(true);
  await problems.provoked(2);
});
