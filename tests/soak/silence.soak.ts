import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

/**
 * A network of its own, with a way out that leads nowhere and counts: whatever is sent to any other machine goes
 * through `out`, names are asked for there too, and nothing answers. The kernel's own first words are waited for.
 */
const SETUP = `
set -e
ip link set lo up
ip link add out type veth peer name beyond
for end in out beyond; do
  ip link set $end addrgenmode none
  echo 0 > /proc/sys/net/ipv6/conf/$end/accept_ra
  ip link set $end up
done
ip address add 10.231.0.1/24 dev out
ip neighbour add 10.231.0.2 lladdr 02:00:00:00:00:02 dev out nud permanent
ip route add default via 10.231.0.2
ip address add fd00:231::1/64 dev out nodad
ip neighbour add fd00:231::2 lladdr 02:00:00:00:00:02 dev out nud permanent
ip route add default via fd00:231::2
mount --bind "$1" /etc/resolv.conf
shift
sleep 5
set +e
count() { echo "$1 packets=$(awk '$1 == "out:" { print $11 }' /proc/net/dev)"; }
count before
"$@"
echo "ended $?"
count after
for kind in 4:198.51.100.1 6:2001:db8::1; do
  "$CONTROL" -e 'const [kind, ...to] = process.argv[1].split(":"); const s = require("dgram").createSocket("udp" + kind); s.send("a", 9, to.join(":"), () => s.close())' "$kind"
done
count control
"$CONTROL" -e 'require("dns").lookup("example.com", () => process.exit())' &
sleep 2; kill $! 2>/dev/null
count names
`;

/**
 * A browser of a person talks to its maker by itself, whatever page is open: that is cut off, and nothing else. (The
 * desktop has rules of its own, which count instead.)
 */
const BROWSER = `#!/bin/sh
exec "$REAL_CHROMIUM" "--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP *.gvt1.com ~NOTFOUND" "$@"
`;

/** Runs it where it can reach nobody, and counts the packets that have been sent at each point. */
function inSilence(args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'unbind-silence-'));
  try {
    const names = join(folder, 'resolv.conf');
    const browser = join(folder, 'chromium');
    writeFileSync(names, 'nameserver 10.231.0.2\n');
    writeFileSync(browser, BROWSER, { mode: 0o755 });
    const { CHROMIUM: REAL_CHROMIUM = '/usr/bin/chromium' } = process.env;
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['--map-root-user', '--net', '--mount', 'sh', '-c', SETUP, 'sh', names, process.execPath, ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, CONTROL: process.execPath, REAL_CHROMIUM, CHROMIUM: browser },
        maxBuffer: 2 ** 26,
      },
    );
    // Where there is no unshare there is no output either.
    const lines = [...(stdout ?? '').matchAll(/^(\w+) packets=(\d+)$/gm)];
    return {
      counted: new Map(lines.map(([, name = '', packets]) => [name, Number(packets)] as const)),
      said: `${stdout}${stderr}`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { counted: possible, said: why } = inSilence(['-e', '0']);
const canBeSilent = possible.has('names');
if (!canBeSilent) process.stdout.write(`skipped, no network of its own here: ${why.trim().slice(0, 300)}\n`);

describe('on a network that counts', () => {
  it.skipIf(!canBeSilent).each([
    ['desktop', 'walks/first-accounts'],
    ['browser', 'walks/first-accounts'],
    // A page that tries every way out as well.
    ['desktop', 'desktop/hostile-page'],
  ])('the %s edition sends nothing: %s', (edition, walk) => {
    const { counted, said } = inSilence([
      'node_modules/@playwright/test/cli.js',
      'test',
      `--project=${edition}`,
      walk,
    ]);
    const at = (when: string) => counted.get(when) ?? Number.NaN;
    process.stdout.write(`${edition}, ${walk}: ${JSON.stringify([...counted])}\n`);
    expect(said).toContain('ended 0');
    expect(at('after') - at('before')).toBe(0);
    // The counter is one that counts: one packet of each kind, and names that are asked for.
    expect(at('control') - at('after')).toBe(2);
    expect(at('names') - at('control')).toBeGreaterThan(0);
  });
});
