"""Headers of LHA archives that have no checksum of their own, without which libarchive reads none of the second level."""

LEVEL_AT = 20
FIXED = 24


def mended(path, copy):
    """Writes a copy whose headers have their checksums; False where the archive needs none."""
    with open(path, 'rb') as file:
        data = file.read(1 << 20)
        if not needs_sum(data):
            return False
        data += file.read()
    made, at = bytearray(), 0
    while at + FIXED + 2 <= len(data) and data[at] | data[at + 1] and data[at + LEVEL_AT] == 2:
        length = int.from_bytes(data[at : at + 2], 'little')
        packed = int.from_bytes(data[at + 7 : at + 11], 'little')
        header = data[at : at + length]
        made += summed(header) if needs_sum(header) else header
        at += length
        made += data[at : at + packed]
        at += packed
    with open(copy, 'wb') as file:
        file.write(made + data[at:])
    return True


def needs_sum(header):
    """Whether none of the further records of a header of the second level is its checksum."""
    if len(header) < FIXED + 2 or header[LEVEL_AT] != 2:
        return False
    at = FIXED
    while at + 3 <= len(header) and (length := int.from_bytes(header[at : at + 2], 'little')) >= 3:
        if header[at + 2] == 0:
            return False
        at += length
    return True


def summed(header):
    following = header[FIXED:]
    # Its length, its kind, and room for the checksum; the length of the next stood where its own is.
    made = bytearray(header[:FIXED]) + b'\5\0\0\0\0' + following
    if len(made) & 0xFF == 0:
        # A length that begins with zero would be the end.
        made += b'\0'
    made[0:2] = len(made).to_bytes(2, 'little')
    made[FIXED + 3 : FIXED + 5] = crc16(made).to_bytes(2, 'little')
    return bytes(made)


def crc16(data):
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value
