import { readFileSync } from 'node:fs';
import { inRoot } from '../root.mjs';

/** What electron-builder is told. */
/** @typedef {import('electron-builder').Configuration} Configuration */

/** Where the app is laid out before it is packed, and where what is made of it lies. */
export const STAGED = 'out/package/app';
export const MADE = 'out/package/made';

/**
 * How the app is packed, for every system.
 * @returns {Configuration}
 */
export function configuration() {
  const { devDependencies } = /** @type {{ devDependencies: { electron: string } }} */ (
    JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  );
  return {
    appId: 'app.unbind.desktop',
    productName: 'Unbind',
    copyright: 'MIT licence',
    directories: { app: STAGED, output: MADE, buildResources: 'resources/icons' },
    // Nothing is left out, and nothing is added: what is staged is what is shipped.
    files: ['**/*'],
    asar: true,
    // Otherwise the packages of the project are packed as well, though none is used from there.
    beforeBuild: async () => false,
    electronVersion: devDependencies.electron,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    // Nothing asks whether there is a newer version: there is no network.
    publish: null,
    fileAssociations: [
      {
        ext: 'unbind',
        name: 'Unbind inventory',
        description: 'Unbind inventory',
        mimeType: 'application/x-unbind',
      },
    ],
    artifactName: `${['productName', 'version', 'os', 'arch'].map(filledIn).join('-')}.${filledIn('ext')}`,
    win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], icon: 'icon.ico' },
    nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
    mac: {
      target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
      icon: 'icon.icns',
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
    },
    linux: {
      target: [
        { target: 'AppImage', arch: ['x64', 'arm64'] },
        { target: 'deb', arch: ['x64', 'arm64'] },
      ],
      icon: 'linux',
      category: 'Utility',
      executableName: 'unbind',
      maintainer: 'Unbind',
      synopsis: 'What accounts you have, what stops you from deleting them, and what disappears by itself',
    },
  };
}

/**
 * What electron-builder puts something of its own in the place of.
 * @param {string} name
 */
function filledIn(name) {
  return `\${${name}}`;
}
