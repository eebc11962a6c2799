/**
 * Is the page's data kept until the person deletes it, or may it be cleared when the disk is full?
 * @param ask asks for it to be kept, if it is not; the browser or the person decides
 */
export async function keepsData(ask: boolean): Promise<boolean> {
  try {
    const { storage } = navigator;
    return ask ? await storage.persist() : await storage.persisted();
  } catch {
    // A browser that knows no such thing promises nothing.
    return false;
  }
}
