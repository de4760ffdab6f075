const HEAD = 'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: a\n';
const RULE = `${HEAD}spec:\n  host: a\n`;
const PLUGIN = 'apiVersion: extensions.istio.io/v1alpha1\nkind: WasmPlugin\nmetadata:\n  name: a\nspec:\n  url: file:///a\n  pluginConfig:\n';
const TELEMETRY = 'apiVersion: telemetry.istio.io/v1\nkind: Telemetry\nmetadata:\n  name: a\nspec:\n  tracing:\n';

/** Documents with a place for a word; lines after the first are written below it. */
export const PLACES: readonly ((word: string) => string)[] = [
  word => `${HEAD}  labels:\n    a: ${below(word, 2)}\nspec:\n  host: a\n`,
  word => `${HEAD}spec:\n  host: ${below(word, 0)}\n`,
  word => `${HEAD}spec:\n  host: ${below(word, 0)}`,
  word => `${RULE}  exportTo:\n  - ${below(word, 0)}\n  trafficPolicy: {}\n`,
  word => `${RULE}  exportTo: [${below(word, 0)}]\n  trafficPolicy: {}\n`,
  word => `${HEAD}spec: {host: ${below(word, 0)}, exportTo: []}\n`,
  word => `${RULE}  trafficPolicy:\n    outlierDetection:\n      maxEjectionPercent: ${below(word, 4)}\n`,
  word => `${RULE}  trafficPolicy:\n    tls:\n      mode: SIMPLE\n      insecureSkipVerify: ${below(word, 4)}\n`,
  word => `${TELEMETRY}  - randomSamplingPercentage: ${below(word, 2)}\n    disableSpanReporting: false\n`,
  word => `${PLUGIN}    a: ${below(word, 2)}\n    b: 1\n`,
  word => `${PLUGIN}    ${below(word, 2)}: a\n`,
  word => `${PLUGIN}    ${below(word, 2)}\n`,
  word => `${RULE}${word}\n`,
  word => `${word}\n${RULE}`,
];

function below(word: string, deeper: number): string {
  return word.replaceAll('\n', `\n${' '.repeat(deeper)}`);
}
