import { YamlDocument, splitDocuments } from './documents';
import { CheckResult, Identity, JudgedObject, LocatedFinding, Place } from './finding';
import { Locator } from './locator';
import { ReadDocument, readObjects } from './objects';
import { parseInBatches } from './yaml-batches';
import { analyze } from '../analysis/analyze';
import { equivalentsOf } from '../analysis/equivalents';
import { Finding } from '../analysis/finding';
import { DEFAULT_SURROUNDINGS } from '../analysis/model/surroundings';
import { kindOf } from '../schema';
import { issueOf } from '../validation/catalogue/entry';
import { YAML } from '../validation/catalogue/yaml';
import { Issue } from '../validation/issue';
import { Manifest } from '../validation/manifest';

/** A file, or what came from standard input. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A document and what was read of it. */
interface Page {
  readonly source: string;
  readonly document: YamlDocument;
  readonly content: ReadDocument;
}

/** Where an object stands. */
interface Origin {
  readonly page: Page;
  readonly item?: number;
}

/** Judges the objects of all sources, each by itself and all of them as one mesh. */
export function check(sources: Iterable<Source>, surroundings = DEFAULT_SURROUNDINGS): CheckResult {
  const pages = [...pagesOf(sources)];
  const origins = new Map<Manifest, Origin>(
    pages.flatMap(page => page.content.objects.map(({ object, item }): [Manifest, Origin] => [object, { page, item }])));
  const found = analyze(bySource(pages), { surroundings });
  const refused = new Set(found.filter(({ severity, layer }) => severity === 'error' && layer !== 'mesh').map(({ object }) => object));
  return {
    findings: [...pages.flatMap(pageFindings), ...locateAll(found, origins)].sort(byPlace(pages)).map(({ finding }) => finding),
    objects: pages.flatMap(page => judge(page, refused)),
  };
}

/** The objects of each source: those of one file are applied together. */
function bySource(pages: Page[]): Manifest[][] {
  const groups = new Map<string, Manifest[]>();
  for (const { source, content } of pages) {
    const group = groups.get(source) ?? [];
    groups.set(source, group);
    group.push(...content.objects.map(({ object }) => object)); // a copy for each document would take more time than all checks
  }
  return [...groups.values()];
}

function* pagesOf(sources: Iterable<Source>): Generator<Page> {
  for (const { name, text } of sources) {
    for (const { document, events } of parseInBatches(splitDocuments(text))) {
      yield { source: name, document, content: readObjects(document, events) };
    }
  }
}

/** A finding that can be put in order: by page, then by line. */
interface Placed {
  readonly page: Page;
  readonly finding: LocatedFinding;
}

function byPlace(pages: Page[]): (a: Placed, b: Placed) => number {
  const order = new Map(pages.map((page, index) => [page, index]));
  return (a, b) => order.get(a.page)! - order.get(b.page)! || a.finding.line - b.finding.line;
}

/** What is wrong with the page itself. */
function pageFindings(page: Page): Placed[] {
  const { document, content: { objects, problems, traps } } = page;
  if (problems.length === 0 && traps.length === 0) {
    return [];
  }
  const owner = objects.length === 1 ? identityOf(objects[0].object) : {};
  const locator = new Locator();
  const place = (line: number, issue: Issue, identity: Identity = {}): Placed => {
    const excerpt = locator.textAt(document, line);
    return { page, finding: { ...issue, ...identity, file: page.source, line, excerpt, related: [], equivalents: equivalentsOf(issue) } };
  };
  return [
    ...problems.map(({ message, fix, line }) => place(line, issueOf(YAML.undecodable, '', { message, fix }))),
    ...traps.map(({ kind, text, value, line }) => place(line, issueOf(YAML[kind], '', kind === 'duplicateKey'
      ? { message: `key ${JSON.stringify(text)} is there twice`, fix: 'keep one of them' }
      : { message: `${text} is read as ${value}`, fix: 'leave the zero in front out, or quote the text' }), owner)),
  ];
}

function locateAll(found: Finding[], origins: Map<Manifest, Origin>): Placed[] {
  const locator = new Locator();
  const placeOf = placesOf(origins);
  return found.map(({ object, related, ...issue }) => {
    const { page, item } = origins.get(object)!;
    const { line, reading } = locator.locate(page.document, item, issue.path);
    return {
      page,
      finding: {
        ...issue,
        ...identityOf(object),
        message: reading === undefined ? issue.message : `${issue.message} (${reading})`,
        related: related.map(other => ({ ...identityOf(other), ...placeOf(other) })),
        file: page.source,
        line,
        excerpt: locator.textAt(page.document, line),
      },
    };
  });
}

/** Finds where objects begin, each once: many findings may name one object. */
function placesOf(origins: Map<Manifest, Origin>): (object: Manifest) => Place {
  const locator = new Locator();
  const known = new Map<Manifest, Place>();
  return object => {
    const { page, item } = origins.get(object)!;
    const place = known.get(object) ?? { file: page.source, line: locator.locate(page.document, item, '').line };
    known.set(object, place);
    return place;
  };
}

/** The verdicts on the objects of a page. */
function judge({ source, document, content }: Page, refused: Set<Manifest>): JudgedObject[] {
  const ambiguous = content.traps.some(({ kind }) => kind === 'duplicateKey');
  return [
    ...content.objects.map(({ object }): JudgedObject => {
      const { apiVersion, kind, namespace, name } = identityOf(object);
      const known = kindOf(object.apiVersion, object.kind) !== undefined;
      const rejected = refused.has(object) || (known && ambiguous);
      return { source, doc: document.index, apiVersion, kind, namespace, name, verdict: rejected ? 'reject' : known ? 'accept' : 'unknown-kind' };
    }),
    ...content.problems.map((): JudgedObject => ({ source, doc: document.index, verdict: 'undecodable' })),
  ];
}

function identityOf({ apiVersion, kind, metadata }: Manifest): Identity {
  const text = (value: unknown) => typeof value === 'string' && value !== '' ? value : undefined;
  return { apiVersion, kind, namespace: text(metadata?.namespace), name: text(metadata?.name) };
}
