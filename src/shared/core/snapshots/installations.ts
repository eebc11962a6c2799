/**
 * In a folder of the person's choice each installation has one of its own: two machines that share it, as synced folders
 * are shared, neither mix up nor remove each other's snapshots.
 */
const OURS = /^unbind-snapshots-([0-9a-f]{8})$/;

/** The name of the folder of one installation. @param id 8 hexadecimal digits */
export function installationFolder(id: string): string {
  return `unbind-snapshots-${id}`;
}

/** Is a folder called like one of an installation? */
export function isInstallationFolder(name: string): boolean {
  return OURS.test(name);
}
