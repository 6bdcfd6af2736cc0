/** Where this server is reached: on this machine, and under which addresses from the network, the likeliest first. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** With the path under which we are shown: `http://localhost:2567`; and for the network `http://192.168.1.7:2567`, in the order in which a class should try them. */
export interface Addresses {
  readonly local: string
  readonly network: readonly string[]
  /** The machine has IPv6 addresses alone, and HOST opens none of them. */
  readonly needsSix?: true
}

type Card = NetworkInterfaceInfo & { readonly name: string }

export function addressesOf(host: string, port: number, basePath = '', interfaces = networkInterfaces()): Addresses {
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}${basePath}`
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const isHere = host === 'localhost' || host === '::1' || host.startsWith('127.')
  if (!isEverywhere) return { local: url(isHere ? 'localhost' : host), network: isHere ? [] : [url(host)] }
  const cards = reachable(interfaces)
  const open = host === '::' ? cards : cards.filter(({ family }) => family === 'IPv4')
  const network = open.toSorted((a, b) => rank(a) - rank(b)).map(({ address }) => url(address))
  return {
    local: url('localhost'),
    network,
    ...(open.length < cards.length && open.length === 0 && { needsSix: true }),
  }
}

/** Every address that others can use: none that holds on one cable only, and one of IPv6 a network card, for it may have a dozen. */
function reachable(interfaces: ReturnType<typeof networkInterfaces>): Card[] {
  const cards = Object.entries(interfaces).flatMap(([name, all = []]) => all.map((card) => ({ ...card, name })))
  const usable = cards.filter(({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab])/i.test(address))
  const firstSix = (card: Card) => usable.find(({ name, family }) => name === card.name && family === 'IPv6') === card
  return usable.filter((card) => card.family === 'IPv4' || firstSix(card))
}

/** Private networks first, as in homes and schools; then public ones; IPv6 after IPv4; bridges and tunnels last. */
function rank(card: Card): number {
  const isSix = card.family === 'IPv6'
  const kind = PRIVATE.findIndex((network) => network.test(card.address))
  return (isSideways(card) ? 100 : 0) + (isSix ? 10 : 0) + (kind < 0 ? PRIVATE.length : kind)
}
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^f[cd]/i]

/** To containers and virtual machines of this computer, or through a tunnel to somewhere else: nobody in the room is there. */
const isSideways = ({ name, address, netmask }: Card): boolean =>
  SIDEWAYS.test(name) || netmask === '255.255.255.255' || CARRIER.test(address)
const SIDEWAYS = new RegExp(
  [
    '^(docker|br-|veth|virbr|vboxnet|vmnet|vnic|lxc|lxd|incus|podman|cni|flannel|cali|kube|bridge\\d)',
    '^(tun|tap|utun|ppp|ipsec|wg|zt|tailscale|ham|nordlynx|proton|warp|gif|stf)',
    'vEthernet|VirtualBox|VMware|Hyper-V|WSL|VPN|TAP-|Wintun|WireGuard|ZeroTier|Tailscale|Hamachi|Radmin',
  ].join('|'),
  'i',
)
/** 100.64.0.0/10: between a provider and its customers, and inside some tunnels. */
const CARRIER = /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./
