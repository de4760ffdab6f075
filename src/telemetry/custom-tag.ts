import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { emptyProblem } from '../validation/vocabulary/empty';

/** Options of a tag whose value is looked up. */
export interface CustomTagOptions {
  /**
   * Value of the tag where nothing is found.
   *
   * @default - the span has no such tag
   */
  readonly defaultValue?: string;
}

/**
 * The value of a tag that each span of a trace gets.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#Tracing-CustomTag
 */
export class CustomTag {
  /**
   * The same value for all spans. Throws if it is empty.
   *
   * @param value the value
   */
  public static literal(value: string): CustomTag {
    checkArguments('CustomTag.literal', { value: emptyProblem(value, 'use a value') });
    return new CustomTag({ literal: { value } });
  }

  /**
   * The value of an environment variable of the proxy. Throws if the name is empty.
   *
   * @param name name of the variable
   */
  public static environment(name: string, options: CustomTagOptions = {}): CustomTag {
    checkArguments('CustomTag.environment', { name: emptyProblem(name, 'use the name of an environment variable') });
    return new CustomTag({ environment: { name, defaultValue: options.defaultValue } });
  }

  /**
   * The value of a header of the request. Throws if the name is empty.
   *
   * @param name name of the header
   */
  public static header(name: string, options: CustomTagOptions = {}): CustomTag {
    checkArguments('CustomTag.header', { name: emptyProblem(name, 'use the name of a header') });
    return new CustomTag({ header: { name, defaultValue: options.defaultValue } });
  }

  /**
   * A text in the format of access logs, such as `%REQUESTED_SERVER_NAME%`. Throws if it is empty.
   *
   * @param value the text; a word between percent signs that the proxy does not know becomes nothing
   */
  public static formatter(value: string): CustomTag {
    checkArguments('CustomTag.formatter', { value: emptyProblem(value, 'use a text such as "%REQUESTED_SERVER_NAME%"') });
    return new CustomTag({ formatter: { value } });
  }

  private constructor(private readonly tag: istio.CustomTag) {}

  /** @internal */
  public _render(): istio.CustomTag {
    return this.tag;
  }
}
