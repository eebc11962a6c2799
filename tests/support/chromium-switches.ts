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

/** With which every Chromium of the tests is started. */
export const CHROMIUM_SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  `--disable-features=${[...OFF_IN_PLAYWRIGHT, ...OMNIBOX].join(',')}`,
];
