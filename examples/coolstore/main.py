from cdk8s import ApiObject, ApiObjectMetadata, App, Chart, Duration, JsonPatch
from cdk8s_istio import (
    ConnectionPoolOptions,
    DestinationRule,
    EgressHost,
    HttpConnectionPoolOptions,
    HttpMatch,
    HttpRoute,
    IngressGateway,
    LoadBalancer,
    MeshGateway,
    MeshService,
    OutlierDetectionOptions,
    Protocol,
    Retries,
    RetryOn,
    Server,
    ServiceEntry,
    ServiceEntryLocation,
    ServiceEntryPort,
    ServiceEntryResolution,
    Sidecar,
    SidecarEgressListener,
    StringMatch,
    TrafficSplit,
    VirtualService,
)

HOST = "webapp.istioinaction.io"

app = App()
chart = Chart(app, "coolstore", namespace="istioinaction")

# The service behind the gateway. Its pods come from the pipelines of their teams, in the versions v1 and v2.
service = ApiObject(chart, "Webapp", api_version="v1", kind="Service", metadata=ApiObjectMetadata(name="webapp"))
service.add_json_patch(JsonPatch.add("/spec", {
    "ports": [{"name": "http", "port": 80, "targetPort": 8080}],
    "selector": {"app": "webapp"},
}))
webapp = MeshService.from_service(service)

# The edge: the ingress gateway that Istio's installation brings serves the host on port 8080.
gateway = MeshGateway(
    chart,
    "Gateway",
    metadata=ApiObjectMetadata(name="coolstore-gateway"),
    workload=IngressGateway.from_selector({"istio": "ingressgateway"}, namespace="istio-system"),
    servers=[Server.http(port=8080, port_name="http", hosts=[HOST])],
)

# How clients talk to the service, and its two versions.
rule = DestinationRule(
    chart,
    "WebappRule",
    metadata=ApiObjectMetadata(name="webapp"),
    service=webapp,
    load_balancer=LoadBalancer.least_request(),
    connection_pool=ConnectionPoolOptions(
        http=HttpConnectionPoolOptions(http1_max_pending_requests=100, max_requests_per_connection=10),
    ),
    outlier_detection=OutlierDetectionOptions(
        consecutive5xx_errors=5,
        interval=Duration.seconds(10),
        base_ejection_time=Duration.seconds(30),
        max_ejection_percent=50,
    ),
)
v1 = rule.add_subset("v1", labels={"version": "v1"})
v2 = rule.add_subset("v2", labels={"version": "v2"})

# The way from the gateway to the service: three of ten requests try the new version.
VirtualService(
    chart,
    "Routes",
    metadata=ApiObjectMetadata(name="webapp-vs-from-gw"),
    hosts=[HOST],
    gateways=[gateway],
    http=[
        HttpRoute.split(
            TrafficSplit.canary(stable=v1, canary=v2, percent=30),
            match=[HttpMatch.path(StringMatch.prefix("/"))],
            timeout=Duration.seconds(10),
            retries=Retries(
                attempts=3,
                per_try_timeout=Duration.seconds(2),
                retry_on=[RetryOn.GATEWAY_ERROR, RetryOn.CONNECT_FAILURE],
            ),
        ),
    ],
)

# The one place outside the mesh that the shop calls.
payments = ServiceEntry(
    chart,
    "Payments",
    metadata=ApiObjectMetadata(name="payments"),
    hosts=["api.payments.example.com"],
    location=ServiceEntryLocation.MESH_EXTERNAL,
    resolution=ServiceEntryResolution.DNS,
    ports=[ServiceEntryPort(name="tls", number=443, protocol=Protocol.TLS)],
)

# What the sidecars of the namespace need to know, and nothing else.
Sidecar(
    chart,
    "Sidecar",
    metadata=ApiObjectMetadata(name="default"),
    egress=[SidecarEgressListener(hosts=[
        EgressHost.service(webapp),
        EgressHost.namespace("istio-system"),
        EgressHost.service(payments.to_service()),
    ])],
)

app.synth()
