import { Container, EnvVar, fieldOf, Pod, resourceOf } from './pod';
import { API_SERVER } from '../network';

/** What every container hears about the cluster it runs in. */
const CLUSTER = { KUBERNETES_SERVICE_HOST: API_SERVER, KUBERNETES_SERVICE_PORT: '443' };

/** The environment variables of a container. */
export function environmentOf(pod: Pod, container: Container): Record<string, string> {
  const environment: Record<string, string> = { ...CLUSTER };
  for (const variable of container.env ?? []) {
    const value = valueOf(pod, container, variable);
    if (value !== undefined) environment[variable.name] = expand(value, environment);
  }
  return environment;
}

/** Puts in the variables that a text names as `$(NAME)`. */
export function expand(text: string, environment: Record<string, string>): string {
  return text.replace(/\$\(([\w.-]+)\)/g, (reference, name) => environment[name] ?? reference);
}

function valueOf(pod: Pod, container: Container, { name, value, valueFrom }: EnvVar): string | undefined {
  if (valueFrom === undefined) return value ?? '';
  if (valueFrom.fieldRef !== undefined) return fieldOf(pod, valueFrom.fieldRef.fieldPath);
  if (valueFrom.resourceFieldRef !== undefined) return resourceOf(container, valueFrom.resourceFieldRef);
  throw new Error(`${pod.metadata.name}: no way to find a value for the variable ${name}`);
}
