import { expect, it } from 'vitest'
import { addressesOf } from './addresses.ts'

const card = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family, netmask: '', mac: '', cidr: null }) as never

it('on every interface: localhost, and the addresses of the network, private ones first', () => {
  const cards = {
    lo: [card('127.0.0.1', true)],
    eth: [card('85.1.2.3'), card('fe80::1', false, 'IPv6')],
    wifi: [card('192.168.1.7'), card('169.254.1.1')],
  }
  expect(addressesOf('0.0.0.0', 2567, cards)).toEqual({
    local: 'http://localhost:2567',
    network: ['http://192.168.1.7:2567', 'http://85.1.2.3:2567'],
  })
})

it('on this machine alone there is no address of the network', () => {
  expect(addressesOf('127.0.0.1', 80, {})).toEqual({ local: 'http://localhost:80', network: [] })
})

it('on one named interface that is the address', () => {
  expect(addressesOf('10.0.0.5', 80, {})).toEqual({ local: 'http://10.0.0.5:80', network: ['http://10.0.0.5:80'] })
  expect(addressesOf('fd00::5', 80, {}).local).toBe('http://[fd00::5]:80')
})
