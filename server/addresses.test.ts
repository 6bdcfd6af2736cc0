import { once } from 'node:events'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { addressesOf } from './addresses.ts'
import { links } from './links.ts'

const card = (address: string, internal = false, netmask = '255.255.255.0') =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4', netmask, mac: '', cidr: null }) as never
const network = (host: string, cards: Parameters<typeof addressesOf>[3]) => addressesOf(host, 80, '', cards).network

it('F18 on every interface: localhost, and the addresses of the network, private ones first', () => {
  const cards = {
    lo: [card('127.0.0.1', true)],
    eth: [card('85.1.2.3'), card('fe80::1')],
    wifi: [card('192.168.1.7'), card('169.254.1.1')],
  }
  expect(addressesOf('0.0.0.0', 2567, '', cards)).toEqual({
    local: 'http://localhost:2567',
    network: ['http://192.168.1.7:2567', 'http://85.1.2.3:2567'],
  })
})

it('F18 a tunnel or a bridge of containers that comes first is offered last', () => {
  const wifi = { wlan0: [card('192.168.1.7')] }
  const last = 'http://192.168.1.7:80'
  for (const [name, address] of [
    ['tun0', '10.8.0.6'],
    ['docker0', '172.17.0.1'],
    ['br-3f2a9c', '172.18.0.1'],
    ['virbr0', '192.168.122.1'],
    ['vEthernet (WSL)', '172.29.112.1'],
    ['VirtualBox Host-Only Network', '192.168.56.1'],
    ['utun3', '100.101.2.3'],
    ['eth9', '100.64.0.9'],
  ] as const)
    expect(network('0.0.0.0', { [name]: [card(address)], ...wifi })).toEqual([last, `http://${address}:80`])
  const point = { weird: [card('10.9.0.2', false, '255.255.255.255')], en0: [card('85.1.2.3')] }
  expect(network('0.0.0.0', point)).toEqual(['http://85.1.2.3:80', 'http://10.9.0.2:80'])
})

it('F18 a machine that has a tunnel alone offers that', () => {
  expect(network('0.0.0.0', { tun0: [card('10.8.0.6')] })).toEqual(['http://10.8.0.6:80'])
})

it('F18 with HOST=:: IPv6 is offered after IPv4, one address a card, and none that holds on one cable', () => {
  const cards = {
    eth0: [card('fe80::1'), card('2a01::5'), card('2a01::6'), card('10.0.0.5')],
    wlan0: [card('fd00::7')],
    wg0: [card('fd77::1')],
  }
  const four = 'http://10.0.0.5:80'
  expect(network('::', cards)).toEqual([four, 'http://[fd00::7]:80', 'http://[2a01::5]:80', 'http://[fd77::1]:80'])
  expect(network('0.0.0.0', cards)).toEqual([four])
})

it('F18 where there is IPv6 alone the terminal says how to open it', () => {
  const cards = { eth0: [card('2a01::5')] }
  const closed = addressesOf('0.0.0.0', 80, '', cards)
  expect(closed).toEqual({ local: 'http://localhost:80', network: [], needsSix: true })
  expect(links(closed)).toContain('HOST=:: npm start')
  const opened = addressesOf('::', 80, '', cards)
  expect(links(opened)).toContain('http://[2a01::5]:80/teach\n')
  expect(links(opened)).not.toContain('HOST=::')
})

it('on this machine alone there is no address of the network', () => {
  expect(addressesOf('127.0.0.1', 80, '', {})).toEqual({ local: 'http://localhost:80', network: [] })
})

it('on one named interface that is the address', () => {
  expect(addressesOf('10.0.0.5', 80, '', {})).toEqual({ local: 'http://10.0.0.5:80', network: ['http://10.0.0.5:80'] })
  expect(addressesOf('fd00::5', 80, '', {}).local).toBe('http://[fd00::5]:80')
})

// Only where the machine speaks both, as most do.
const six = Object.values(networkInterfaces()).some((cards) => cards?.some(({ address }) => address === '::1'))
for (const host of six ? ['::'] : [])
  it(`F18 HOST=${host} is reached under both kinds of addresses, as it is said`, async () => {
    const server = createServer((_, response) => void response.end('here')).listen(0, host)
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const { local, network: others } = addressesOf(host, port)
    for (const url of [local, `http://127.0.0.1:${port}`, `http://[::1]:${port}`, ...others])
      expect(await (await fetch(url)).text(), url).toBe('here')
    server.close()
  })
