/** Labels that all objects of Istio have. */
export function istioLabels(name: string): { [label: string]: string } {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'istio' };
}
