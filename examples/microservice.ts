import { Size } from 'cdk8s';
import { Cpu, Deployment, EnvValue, LabelSelector, Service, ServiceAccount, Volume } from 'cdk8s-plus-28';
import { Construct } from 'constructs';

export interface MicroserviceVersion {
  readonly image: string;
  readonly args?: string[];
  readonly env?: { readonly [name: string]: string };
}

export interface MicroserviceProps {
  /** Name of the service, of its account, and of the label `app` of its pods. */
  readonly name: string;
  /** The versions by the label `version` of their pods. */
  readonly versions: { readonly [version: string]: MicroserviceVersion };
  readonly port: number;
  /** Istio learns from the name what is spoken on the port. */
  readonly portName?: string;
  readonly replicas?: number;
  /** Folders besides `/tmp` that the containers write to. */
  readonly writable?: string[];
}

/** A service as the examples use it: one Deployment a version, one Service over all of them, one identity. */
export class Microservice extends Construct {
  public readonly service: Service;

  constructor(scope: Construct, id: string, private readonly props: MicroserviceProps) {
    super(scope, id);
    const { name, port, portName = 'http', versions } = props;
    const serviceAccount = new ServiceAccount(this, 'Account', { metadata: { name } });
    Object.entries(versions).forEach(([version, container]) => this.deploy(version, container, serviceAccount));
    this.service = new Service(this, 'Service', { metadata: { name, labels: { app: name } }, ports: [{ name: portName, port }] });
    this.service.selectLabel('app', name);
  }

  private deploy(version: string, { image, args, env = {} }: MicroserviceVersion, serviceAccount: ServiceAccount): void {
    const { name, port, replicas = 1, writable = [] } = this.props;
    const labels = { app: name, version };
    const nobody = { user: 1000, group: 1000 };
    const deployment = new Deployment(this, version, {
      metadata: { name: `${name}-${version}`, labels },
      podMetadata: { labels },
      select: false,
      replicas,
      serviceAccount,
      securityContext: { ...nobody, fsGroup: nobody.group },
    });
    deployment.select(LabelSelector.of({ labels }));
    const container = deployment.addContainer({
      name,
      image,
      args,
      portNumber: port,
      envVariables: Object.fromEntries(Object.entries(env).map(([variable, value]) => [variable, EnvValue.fromValue(value)])),
      resources: {
        cpu: { request: Cpu.millis(10), limit: Cpu.millis(500) },
        memory: { request: Size.mebibytes(64), limit: Size.mebibytes(512) },
      },
      securityContext: nobody,
    });
    for (const folder of ['/tmp', ...writable]) {
      const volume = folder.slice(1).replaceAll('/', '-');
      container.mount(folder, Volume.fromEmptyDir(this, `${version}-${volume}`, volume));
    }
  }
}
