import { Size } from 'cdk8s';
import { Cpu, Deployment, LabelSelector, Service, ServiceAccount, Volume } from 'cdk8s-plus-28';
import { Construct } from 'constructs';

export interface MicroserviceProps {
  /** Name of the service, of its account, and of the label `app` of its pods. */
  readonly name: string;
  /** Image of each version; the version is the label `version` of its pods. */
  readonly versions: { readonly [version: string]: string };
  readonly port: number;
  readonly replicas?: number;
}

/** A service as the examples use it: one Deployment a version, one Service over all of them, one identity. */
export class Microservice extends Construct {
  public readonly service: Service;

  constructor(scope: Construct, id: string, props: MicroserviceProps) {
    super(scope, id);
    const { name, port } = props;
    const serviceAccount = new ServiceAccount(this, 'Account', { metadata: { name } });
    for (const [version, image] of Object.entries(props.versions)) {
      const labels = { app: name, version };
      const deployment = new Deployment(this, version, {
        metadata: { name: `${name}-${version}`, labels },
        podMetadata: { labels },
        select: false,
        replicas: props.replicas ?? 1,
        serviceAccount,
        securityContext: { user: 1000, group: 1000, ensureNonRoot: true },
        volumes: [Volume.fromEmptyDir(this, `${version}-tmp`, 'tmp')],
        containers: [{
          name,
          image,
          portNumber: port,
          resources: {
            cpu: { request: Cpu.millis(10), limit: Cpu.millis(500) },
            memory: { request: Size.mebibytes(64), limit: Size.mebibytes(512) },
          },
          securityContext: { user: 1000, group: 1000 },
        }],
      });
      deployment.select(LabelSelector.of({ labels }));
      deployment.containers[0].mount('/tmp', deployment.volumes[0]);
    }
    this.service = new Service(this, 'Service', { metadata: { name, labels: { app: name } }, ports: [{ name: 'http', port }] });
    this.service.selectLabel('app', name);
  }
}
