/**
 * Does `work`; where it throws, says so in one line on stderr and lets the process end with code 1.
 * @param {() => Promise<number | void>} work its answer is the exit code; nothing is 0
 */
export async function exitWith(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
