/** Writes the shop with its viewer where this script stands. No part of the product. */
import { shopBody } from './shopParts.ts';

document.currentScript?.insertAdjacentHTML('beforebegin', shopBody({ dock: true }));
