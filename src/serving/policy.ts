/**
 * What the window's page may do: run our own scripts, show our own styles and pictures, read from where it came
 * from, and nothing else. `nonce` lets in the one kind of style that is not a file: what the component library
 * writes into the page.
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Text becomes markup only through the page's own guard: src/renderer/platform/page-guard.ts.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/**
 * What a page could ask a browser for by name that lets something in or out; the app needs none of it. Only names that
 * Chromium knows: of any other it complains in the console of every page. Those of a machine learning model would
 * download one first.
 */
const POWERS = [
  'accelerometer',
  'autoplay',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'language-detector',
  'language-model',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'summarizer',
  'translator',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** The headers of everything that is handed to the window, the same in both editions. */
export function headersFor(type: string, nonce: string): Readonly<Record<string, string>> {
  return {
    'content-type': type,
    'content-security-policy': contentPolicy(nonce),
    'permissions-policy': POWERS.map((power) => `${power}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // It comes from this machine at no cost, and an older page with newer scripts would be neither.
    'cache-control': 'no-store',
  };
}
