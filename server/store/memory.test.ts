import { describe } from 'vitest'
import { openMemory } from './memory.ts'
import { storeContract } from './store-contract.ts'

describe('the memory store', () => storeContract(async () => openMemory()))
