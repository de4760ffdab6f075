import { CatalogueEntry } from './entry';

const PAGE = 'https://istio.io/latest/docs/reference/config/networking/gateway/';

function refused(code: string, title: string, why: string, repair: string, anchor: string): CatalogueEntry {
  return { code, severity: 'error', layer: 'admission', title, why, repair, reference: PAGE + anchor };
}

/** What istiod's webhook refuses in a Gateway. */
export const GATEWAY = {
  noServer: refused('MESH1301', 'Gateway without server', 'The webhook refuses it: such a gateway would open no port.',
    'Add at least one server.', '#Gateway'),
  duplicatePortName: refused('MESH1302', 'Two servers with one port name', 'The webhook refuses it: routes could not tell the servers apart.',
    'Give every server a port name of its own.', '#Port'),
};
