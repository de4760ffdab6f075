import { CheckResult, JudgedObject, LocatedFinding } from './finding';

/** The result as JSON for machines: findings, then every object with its verdict. */
export function reportJson({ findings, objects }: CheckResult): string {
  return `${JSON.stringify({ findings: findings.map(findingData), objects: objects.map(objectData) }, null, 2)}\n`;
}

/** Fields in one fixed order; those that do not apply are left out. */
function findingData({ code, severity, layer, apiVersion, kind, namespace, name, path, message, fix, source }: LocatedFinding): object {
  return { code, severity, layer, apiVersion, kind, namespace, name, path, message, fix, source };
}

function objectData({ source, doc, apiVersion, kind, namespace, name, verdict }: JudgedObject): object {
  return { source, doc, apiVersion, kind, namespace, name, verdict };
}
