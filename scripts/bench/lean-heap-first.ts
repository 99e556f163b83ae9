import { keepHeapLean } from '../lean-heap.ts';

/** Imported before all else, it holds for what the other modules leave behind as well. */
keepHeapLean();
