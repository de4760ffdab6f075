/** Says how many checks passed, in the words that CI counts, and makes the program fail if one did not, or if there was none. */
export function conclude(results: readonly boolean[]): void {
  const passed = results.filter(isRight => isRight).length;
  console.log(`${passed} passed, ${results.length - passed} failed`);
  process.exitCode = passed === results.length && passed > 0 ? 0 : 1;
}
