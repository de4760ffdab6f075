import { admissionEntries } from './entry';

const { refused } = admissionEntries('https://istio.io/latest/docs/reference/config/networking/virtual-service/');

/** What istiod's webhook refuses in the namespaces that an object is exported to, whatever its kind. */
export const EXPORT_TO = {
  unknownNamespace: refused('MESH1191', 'Export to what is no namespace', 'The webhook refuses it: no workload could see the object.',
    'Use ".", "*" or the name of a namespace.', '#VirtualService-export_to'),
  duplicateNamespace: refused('MESH1192', 'Export to one namespace twice', 'The webhook refuses it; "." is the namespace of the object.',
    'Name every namespace once.', '#VirtualService-export_to'),
  notAlone: refused('MESH1193', 'Export to all or to nobody, and to others', 'The webhook refuses it: "*" and "~" already say everything.',
    'Keep "*" or "~" alone, or leave it out.', '#VirtualService-export_to'),
};
