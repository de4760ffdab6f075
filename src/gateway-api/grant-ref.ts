import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { late } from './late';
import { SECRET, kindOfObject, objectReference, referenceTo } from './object-reference';
import { serviceOf } from './service-reference';
import { IDestination } from '../discovery/destination';
import * as gatewayapi from '../imports/gatewayapi';

/**
 * What a ReferenceGrant allows: who may refer, and to what. The grant belongs into the namespace of what is referred to.
 *
 * Names of services are read when the app is synthesized; Python and Go read them at once.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/api-types/referencegrant/
 */
export class GrantRef {
  /**
   * All objects of the kind and the namespace of one object, as a grant cannot name it alone.
   *
   * @param referrer a route that refers to a backend or a gateway that refers to a secret: an ApiObject, or a construct whose default child it is.
   * Throws if its namespace is unknown
   */
  public static of(referrer: IConstruct): gatewayapi.ReferenceGrantFrom {
    const apiObject = ApiObject.of(referrer);
    const { namespace } = apiObject.metadata;
    if (namespace === undefined) {
      throw new Error(`GrantRef.of: ${apiObject.node.path} has no namespace; set one on its chart or in its metadata`);
    }
    return { ...kindOfObject(apiObject), namespace };
  }

  /**
   * A service that may be referred to.
   *
   * @param service a service of the cluster; one of its ports stands for all of it
   */
  public static service(service: IDestination): gatewayapi.ReferenceGrantTo {
    const target = () => serviceOf('GrantRef.service', service);
    return late<gatewayapi.ReferenceGrantTo>({ group: () => target().group, kind: () => target().kind, name: () => target().name });
  }

  /**
   * A secret that may be referred to.
   *
   * @param secret a Secret of cdk8s-plus, or any construct whose default child is an ApiObject of that kind. Throws if it is of another kind
   */
  public static secret(secret: IConstruct): gatewayapi.ReferenceGrantTo {
    const { group, kind, name } = objectReference('GrantRef.secret', secret, SECRET);
    return { group, kind, name };
  }

  /**
   * An object of any kind that may be referred to, such as a ConfigMap with certificates of authorities.
   *
   * @param object an ApiObject, or a construct whose default child it is
   */
  public static object(object: IConstruct): gatewayapi.ReferenceGrantTo {
    const { group, kind, name } = referenceTo(object);
    return { group, kind, name };
  }

  private constructor() {}
}
