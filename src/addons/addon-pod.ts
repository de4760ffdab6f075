import { restrictedContainer } from '../base/restricted';

/** A folder of a container and the volume behind it. */
export interface AddonVolume {
  readonly name: string;
  readonly mountPath: string;
  /** The volume, in the words of Kubernetes: `{ emptyDir: {} }`. */
  readonly source: object;
  readonly readOnly?: boolean;
}

/** A port that a container listens on. */
export interface AddonPort {
  readonly name: string;
  readonly port: number;
}

/** The program of an addon and what it needs. */
export interface AddonContainer {
  readonly image: string;
  /** In place of the image's own command. */
  readonly command?: string[];
  readonly args?: string[];
  readonly env?: object[];
  readonly ports: AddonPort[];
  readonly resources: object;
  /** User and group that the program runs as. */
  readonly user: number;
  readonly volumes: AddonVolume[];
  /** Tells by HTTP whether the program can serve. */
  readonly ready: AddonProbe;
  /** Tells by HTTP whether the program is alive. */
  readonly alive?: AddonProbe;
}

/** A question over HTTP that a healthy program answers with success. */
export interface AddonProbe {
  readonly path: string;
  readonly port: number;
}

/** Programs may take a while to read what they stored. */
const START_SECONDS = 300;
const PERIOD_SECONDS = 10;

/** Anywhere but here the file system is read-only, yet most programs write temporary files. */
const TMP: AddonVolume = { name: 'tmp', mountPath: '/tmp', source: { emptyDir: {} } };

/**
 * The pod of an addon, which meets the level "restricted" of the Pod Security Standards.
 *
 * @param serviceAccountName identity of the pod
 * @param usesApi whether the program talks to the API server, and so needs the token of its identity
 */
export function addonPodSpec(name: string, container: AddonContainer, serviceAccountName: string, usesApi: boolean): object {
  const { image, command, args, env, ports, resources, user, ready, alive } = container;
  const volumes = [...container.volumes, TMP];
  return {
    serviceAccountName,
    automountServiceAccountToken: usesApi,
    // Environment variables for each Service around are of no use, and some programs take them for settings.
    enableServiceLinks: false,
    securityContext: {
      runAsUser: user,
      runAsGroup: user,
      fsGroup: user,
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [{
      name,
      image,
      command,
      args,
      env,
      ports: ports.map(({ name: portName, port }) => ({ name: portName, containerPort: port, protocol: 'TCP' })),
      startupProbe: { ...probe(alive ?? ready), periodSeconds: PERIOD_SECONDS, failureThreshold: START_SECONDS / PERIOD_SECONDS },
      readinessProbe: probe(ready),
      livenessProbe: alive && { ...probe(alive), periodSeconds: 3 * PERIOD_SECONDS, timeoutSeconds: 5 },
      resources,
      securityContext: restrictedContainer(),
      volumeMounts: volumes.map(({ name: volume, mountPath, readOnly }) => ({ name: volume, mountPath, readOnly })),
    }],
    volumes: volumes.map(({ name: volume, source }) => ({ name: volume, ...source })),
  };
}

function probe({ path, port }: AddonProbe): object {
  return { httpGet: { path, port } };
}
