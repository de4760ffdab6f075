import { CheckResult, JudgedObject, LocatedFinding, isOpen, sourceOf } from './finding';

/** The result as JSON for machines: findings, then every object with its verdict. */
export function reportJson({ findings, objects }: CheckResult): string {
  return `${JSON.stringify({ findings: findings.filter(isOpen).map(findingData), objects: objects.map(objectData) }, null, 2)}\n`;
}

/** Fields in one fixed order; those that do not apply are left out. */
function findingData(finding: LocatedFinding): object {
  const { code, severity, layer, equivalents, apiVersion, kind, namespace, name, path, message, fix, related } = finding;
  const others = related.map(other => ({
    apiVersion: other.apiVersion, kind: other.kind, namespace: other.namespace, name: other.name, source: sourceOf(other),
  }));
  return { code, severity, layer, equivalents, apiVersion, kind, namespace, name, path, message, fix, related: others, source: sourceOf(finding) };
}

function objectData({ source, doc, apiVersion, kind, namespace, name, verdict }: JudgedObject): object {
  return { source, doc, apiVersion, kind, namespace, name, verdict };
}
