/**
 * How much each series of a counter grew in a time, from nothing if it was not there yet. `increase` needs a count before, and so misses the
 * first failure of its kind.
 *
 * @param time the time as PromQL says it, such as `5m`
 */
export function countedIn(counter: string, time: string): string {
  const last = `max_over_time(${counter}[${time}])`;
  return `${last} - (${counter} offset ${time} or ${last} * 0)`;
}
