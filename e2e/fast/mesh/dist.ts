import * as fs from 'fs';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { Manifest } from './manifest';
import { runFolder } from '../../harness/places';

/** The folder that istiod reads. Each part of it is replaced as a whole, because istiod reads while we write. */
export class Dist {
  public readonly folder = path.join(runFolder(), 'dist');

  constructor() {
    fs.mkdirSync(this.folder);
  }

  public write(part: string, manifests: readonly Manifest[]): void {
    const unfinished = path.join(this.folder, `${part}.unfinished`);
    fs.writeFileSync(unfinished, Yaml.stringify(...manifests));
    fs.renameSync(unfinished, path.join(this.folder, `${part}.yaml`));
  }
}
