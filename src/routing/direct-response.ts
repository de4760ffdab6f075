import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { base64Problem } from '../validation/vocabulary/base64';
import { Problem } from '../validation/vocabulary/problem';

const MAX_BYTES = 1024 * 1024;

/**
 * A response that the proxy gives by itself.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPDirectResponse
 */
export interface DirectResponse {
  /** Status of the response, 200 to 600. */
  readonly status: number;

  /**
   * Body of the response. Its type is said by a header: `headers: { response: { set: { 'content-type': 'text/html' } } }`.
   *
   * @default - an empty body
   */
  readonly body?: ResponseBody;
}

/**
 * The body of a response that the proxy gives by itself, at most 1 MiB.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPBody
 */
export class ResponseBody {
  /** A text, in UTF-8. Throws if it is longer than 1 MiB. */
  public static text(text: string): ResponseBody {
    checkArguments('ResponseBody.text', { text: sizeProblem(Buffer.byteLength(text)) });
    return new ResponseBody({ string: text });
  }

  /** Bytes, at least one, written in base64 with padding. Throws if they are not, or more than 1 MiB. */
  public static base64(bytes: string): ResponseBody {
    checkArguments('ResponseBody.base64', { bytes: base64Problem(bytes) ?? sizeProblem(Buffer.byteLength(bytes, 'base64')) });
    return new ResponseBody({ bytes });
  }

  private constructor(private readonly body: istio.HttpBody) {}

  /** @internal */
  public _render(): istio.HttpBody {
    return this.body;
  }
}

function sizeProblem(bytes: number): Problem {
  return bytes > MAX_BYTES ? { message: `got ${bytes} bytes`, fix: `use at most ${MAX_BYTES}` } : undefined;
}
