import { parse } from 'yaml';
import { Manifest, fileOf, oursOf, sampleOf } from './addon-manifests';
import { Check } from './check';

/*
 * The real Loki is no judge here: its module is under the AGPL, which keeps it out of this project, and the checksum database of Go
 * does not know it. So each key is to be in the configuration of Istio's sample, or listed with its reason.
 */

/** Keys that the sample does not set, as Loki's reference of its configuration has them. */
const BEYOND: Record<string, string> = {
  'common.instance_addr': 'one process, which finds itself without looking at its network interfaces',
  'common.ring.kvstore.store': 'one process has no others to share a ring with',
  'limits_config.retention_period': 'the sample keeps logs for ever',
  'limits_config.allow_structured_metadata': 'the trace of an access log is structured metadata; this is the default of schema 13, said for readers',
  'compactor.retention_enabled': 'the compactor deletes what is older',
  'compactor.delete_request_store': 'Loki refuses to start with retention and without it',
  'compactor.working_directory': 'on the volume of the data',
  'analytics.reporting_enabled': 'nothing is reported to others',
};

/** Values that differ from the sample's. */
const OTHERWISE: Record<string, string> = {
  'common.path_prefix': 'the folder of our volume',
  'common.storage.filesystem.chunks_directory': 'in the folder of our volume',
  'common.storage.filesystem.rules_directory': 'in the folder of our volume',
  'ruler.wal.dir': 'in the folder of our volume',
};

/** Compares the keys and values of our configuration of Loki with those of Istio's sample. */
export function compareLoki(): Check[] {
  const theirs = settingsOf(parse(fileOf(sampleOf('loki'), 'loki', 'config.yaml')));
  const ours = settingsOf(parse(fileOf(oursOf('loki'), 'loki', 'config.yaml')));
  const checks = [...ours].map(([key, value]) => ({ name: `loki: ${key}`, problem: problemOf(key, value, theirs) }));
  const unused = [
    ...Object.keys(BEYOND).filter(key => !ours.has(key) || theirs.has(key)),
    ...Object.keys(OTHERWISE).filter(key => !ours.has(key) || ours.get(key) === theirs.get(key)),
  ];
  return [...checks, ...unused.map(key => ({ name: `loki: the difference at ${key} is there`, problem: 'it is not' }))];
}

function problemOf(key: string, value: string, theirs: Map<string, string>): string | undefined {
  const said = theirs.get(key);
  if (said === undefined) return BEYOND[key] === undefined ? 'the sample has no such key' : undefined;
  return said === value || OTHERWISE[key] !== undefined ? undefined : `${value}, where the sample says ${said}`;
}

/** Each value by the path to it. */
function settingsOf(value: Manifest, path: readonly string[] = []): Map<string, string> {
  return typeof value !== 'object' || value === null
    ? new Map([[path.join('.'), JSON.stringify(value)]])
    : new Map(Object.entries(value).flatMap(([key, inner]) => [...settingsOf(inner, [...path, key])]));
}
