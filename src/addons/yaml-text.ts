import { Yaml } from 'cdk8s';

/** A configuration as the text of a file. What is undefined is left out: the YAML of cdk8s says `null` for it, and programs read that. */
export function yamlText(configuration: object): string {
  return Yaml.stringify(JSON.parse(JSON.stringify(configuration)));
}
