/** Playwright's own, which a second switch of that name would replace. */
const OFF_IN_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** What hangs from the address bar is two more pages in each window: a third of what it takes to start a Chromium. */
const OMNIBOX = ['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'];

/**
 * With which every Chromium of the tests is started.
 * @param more switches beside; what they turn off is turned off as well, since of two such lists the last one counts
 */
export function chromiumSwitches(more: readonly string[] = []): string[] {
  const off = more.filter((one) => one.startsWith(DISABLE_FEATURES));
  const features = [
    ...OFF_IN_PLAYWRIGHT,
    ...OMNIBOX,
    ...off.map((one) => one.slice(DISABLE_FEATURES.length)),
  ];
  return [
    '--disable-gpu',
    '--disable-quic',
    ...more.filter((one) => !off.includes(one)),
    DISABLE_FEATURES + features.join(','),
  ];
}

const DISABLE_FEATURES = '--disable-features=';
