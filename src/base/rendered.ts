import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { SYNTHESIS } from './catalogue';
import { OwnedFinding, owned } from './owned-finding';
import { patchedFields } from './patched-fields';
import { analyze } from '../analysis/analyze';
import { grouped } from '../analysis/model/lists';
import { Surroundings } from '../analysis/model/surroundings';
import { issueOf } from '../validation/catalogue/entry';
import { Manifest } from '../validation/manifest';

/** What the objects of an app render to, and what could not be rendered. */
export class Rendered {
  public readonly objects = new Map<Manifest, ApiObject>();
  private readonly failures: OwnedFinding[] = [];

  public constructor(apiObjects: ApiObject[]) {
    for (const apiObject of apiObjects) {
      try {
        this.objects.set(apiObject.toJson(), apiObject);
      } catch (error) {
        this.failures.push(failure(apiObject, error as Error));
      }
    }
  }

  /** All that is wrong, but for what the annotations of the objects acknowledge. */
  public findings(surroundings: Surroundings): OwnedFinding[] {
    const charts = grouped(this.objects.keys(), manifest => this.objects.get(manifest)!.chart);
    const found = analyze([...charts.values()], { excused: manifest => patchedFields(this.objects.get(manifest)!), surroundings })
      .filter(({ acknowledged }) => acknowledged === undefined);
    return [...this.failures, ...found.map(finding => owned(this.objects.get(finding.object)!, finding))];
  }
}

/** All objects that an app has by now. */
export function apiObjectsOf(root: IConstruct): ApiObject[] {
  return root.node.findAll().filter(ApiObject.isApiObject) as ApiObject[];
}

function failure(apiObject: ApiObject, { message }: Error): OwnedFinding {
  const { apiVersion, kind, name, metadata: { namespace } } = apiObject;
  // What a handle could not resolve, without the frame that cdk8s puts around it.
  const [, path = '', cause, fix = SYNTHESIS.unresolved.repair] = UNRESOLVED.exec(message.replace(FRAME, ''))!;
  return owned(apiObject, {
    ...issueOf(SYNTHESIS.unresolved, path, { message: cause, fix }),
    object: { apiVersion, kind, metadata: { name, namespace } },
    related: [],
    equivalents: [],
  });
}

const FRAME = /^Failed serializing construct at path .*?: (?:Error: )?/;
const UNRESOLVED = /^(?:((?:metadata|spec)\S*): )?(.*?)(?:; (.*))?$/s;
