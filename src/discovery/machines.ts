import { IConstruct } from 'constructs';
import { perApp } from '../base/per-app';

/** A workload outside of Kubernetes, or many alike, as services select it. */
export interface Machine {
  readonly namespace?: string;

  /** Ports that it listens on, by the names of the service's ports. */
  readonly ports: { readonly [name: string]: number };

  /** Labels, read late because they may still change. */
  labels(): { readonly [key: string]: string };
}

const known = perApp((): Machine[] => []);

/** Makes a machine known to the app of a construct. */
export function addMachine(scope: IConstruct, machine: Machine): void {
  known(scope).push(machine);
}

/** The machines of a namespace with all of the labels. */
export function machinesWith(scope: IConstruct, namespace: string | undefined, selector: { readonly [key: string]: string }): Machine[] {
  const wanted = Object.entries(selector);
  return known(scope).filter(machine => {
    const labels = machine.namespace === namespace ? machine.labels() : {};
    return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
  });
}
