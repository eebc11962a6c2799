/** Two links of a chain, apart: 32 by 32 pixels, blue enough for light and dark bars, as a PNG. */
export const TRAY_IMAGE = [
  'data:image/png;base64,',
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAABdUlEQVR42sWXMY6DMBBFXaVOnzPAEVCUFqXjDnRIuQJNJMQ2',
  '9JyDdDSpkahJvf1WKbNeaSx9jYhtwpgtvoTi8cxjbPwddf76Vv+pdwM7rUQr1Yq2Bqi0nlov0KiVbQFwY4W5LiEBKlas1Sq1',
  '+pAQuObY9iMLvIaCMA8Je/O54CAQ5iGFxKVlAocopAAiSNo7JnGIWGoTjpD06phYQ2wjBZCxN7NB7CFukDwHLgsgfihmkj4J',
  'fSBOMN6F8AIOUVPbTfEHjOUhAOYgXtB2o3soNzQqLL7wV/wAsTktx0Qbs/H5RH0oY0o2UPKOtf1AMO9Ai7UALt0dy2Q9ttcW',
  'z6HIgzaoOSdqH4i1AB0UOH1iYGsBJmi7+sRF1wIMkHi/ACKTAmjYYeXroqMUQLzAOxS73kVSn2GxAKKEuFQKYImLthCTSAL4',
  'QBxh7EkXYSX9R4ND9NT2lv1eSR7FPi6Kukl7wZwydsc0ba9CmJFNEe32xKz51gBO/QIyC9JYscjeEQAAAABJRU5ErkJggg==',
].join('');
