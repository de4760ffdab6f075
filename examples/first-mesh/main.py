from cdk8s import App, Chart
from cdk8s_istio import (
    DestinationRule, HttpRoute, IngressGateway, MeshGateway, MeshService, Server, TrafficSplit, VirtualService,
)

app = App()
chart = Chart(app, "shop", namespace="shop")

ingress = IngressGateway.from_selector({"istio": "ingressgateway"}, namespace="istio-system")
server = Server.http(port=80, hosts=["shop.example.com"])
gateway = MeshGateway(chart, "Gateway", workload=ingress, servers=[server])

rule = DestinationRule(chart, "Rule", service=MeshService.from_host("cart"))
stable = rule.add_subset("v1", labels={"version": "v1"})
canary = rule.add_subset("v2", labels={"version": "v2"})
split = TrafficSplit.canary(stable=stable, canary=canary, percent=10)

VirtualService(chart, "Routes", hosts=["shop.example.com"], gateways=[gateway], http=[HttpRoute.split(split)])

app.synth()
