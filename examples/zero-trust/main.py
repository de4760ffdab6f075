from cdk8s import ApiObjectMetadata, App, Chart
from cdk8s_istio import (
    MeshClient,
    MeshIdentity,
    MeshNamespace,
    MeshService,
    MeshWorkload,
    MutualTlsMode,
    PeerAuthentication,
    Protocol,
    ServiceEntryPort,
    WorkloadSelector,
)

app = App()

# The whole mesh speaks mutual TLS, so that every call proves who makes it.
mesh = Chart(app, "mesh")
PeerAuthentication.strict(mesh, "Strict", metadata=ApiObjectMetadata(name="default"), selector=WorkloadSelector.mesh())

# Two namespaces that take no call by themselves.
shop = Chart(app, "shop", namespace="shop")
billing = Chart(app, "billing", namespace="billing")
for chart in [shop, billing]:
    MeshNamespace(chart, "Namespace", mutual_tls=MutualTlsMode.STRICT, allow_nothing=True)


# Ten services. Pods, Services and ServiceAccounts come from the pipelines of their teams: this is all that the mesh needs to know of them.
def workload(chart: Chart, name: str, protocol: Protocol, target_port: int) -> MeshWorkload:
    port = ServiceEntryPort(name=protocol.value.lower(), number=80, protocol=protocol, target_port=target_port)
    return MeshWorkload(
        chart,
        name,
        labels={"app": name},
        service_account=MeshIdentity.of(chart.namespace, name),
        service=MeshService.from_host(name),
        ports=[port],
    )


frontend = workload(shop, "frontend", Protocol.HTTP, 8080)
catalogue = workload(shop, "catalogue", Protocol.HTTP, 8080)
search = workload(shop, "search", Protocol.GRPC, 9000)
cart = workload(shop, "cart", Protocol.HTTP, 8080)
sessions = workload(shop, "sessions", Protocol.REDIS, 6379)
checkout = workload(shop, "checkout", Protocol.HTTP, 8080)
shipping = workload(shop, "shipping", Protocol.HTTP, 8080)
mail = workload(shop, "mail", Protocol.GRPC, 9000)
payment = workload(billing, "payment", Protocol.HTTP, 8443)
ledger = workload(billing, "ledger", Protocol.MYSQL, 3306)
ingress = MeshClient.of_identity(MeshIdentity.of("istio-system", "istio-ingressgateway-service-account"))
bank = MeshService.from_host("api.bank.example.com")

# Ten services, ten lines: who may call what. Nothing else gets through.
ingress.calls(frontend.port("http"))
frontend.calls(catalogue.port("http"), methods=["GET"], paths=["/products", "/products/{*}"])
frontend.calls(cart.port("http"), paths=["/carts/{*}/items"])
frontend.calls(checkout.port("http"), methods=["POST"], paths=["/orders"])
catalogue.calls(search.port("grpc"), paths=["/shop.Search/*"])
cart.calls(sessions.port("redis"))
checkout.calls(shipping.port("http"), methods=["POST"], paths=["/shipments"])
checkout.calls(mail.port("grpc"), paths=["/shop.Mail/Send"])
checkout.calls(payment.port("http"), methods=["POST"], paths=["/payments"])
payment.calls(ledger.port("mysql"))

# One service has a second caller, who may do something else, and one calls out of the mesh.
checkout.calls(cart.port("http"), methods=["GET", "DELETE"], paths=["/carts/{*}"])
payment.calls(bank.port_number(443))

app.synth()
