"""Photographs to try the writers on, with all that cameras and programs write beside the picture."""

from __future__ import annotations

import io
import random
import struct
import zlib
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, TiffImagePlugin
from PIL.PngImagePlugin import PngInfo

SIDEWAYS = 6
"""The orientation of a camera that was held upright."""


def told_by(name: str) -> dict[str, Any]:
    """What to save a JPEG with so that it tells a name and a place: in EXIF (in UTF-16 too), in XMP, in a comment."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = SIDEWAYS
    exif[ExifTags.Base.Artist] = name
    exif[ExifTags.Base.XPAuthor] = name.encode("utf-16-le")
    exif[ExifTags.Base.ImageDescription] = f"{name} at home"
    degrees = tuple(TiffImagePlugin.IFDRational(each) for each in (13, 31, 12))
    exif[ExifTags.IFD.GPSInfo] = {ExifTags.GPS.GPSLatitudeRef: "S", ExifTags.GPS.GPSLatitude: degrees}
    return {"exif": exif, "xmp": f"<x:xmpmeta><dc:creator>{name}</dc:creator></x:xmpmeta>".encode(), "comment": name}


def photo(path: Path, size: tuple[int, int] = (400, 300), name: str = "Rosa Quispe") -> Path:
    """A JPEG of a camera that was held upright: half red, half blue, with a name wherever there is room for one."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1]))
    image.save(path, "JPEG", **told_by(name))
    return path


def noisy_photo(path: Path, seed: int, side: int = 700) -> Path:
    """A JPEG that compresses badly, unlike any with another seed."""
    noise = random.Random(seed).randbytes(side * side * 3)
    Image.frombytes("RGB", (side, side), noise).save(path, "JPEG", quality=95)
    return path


def glassy_png(path: Path, name: str = "Rosa Quispe") -> Path:
    """A PNG of few colours that can be seen through, with a name in its text."""
    notes = PngInfo()
    notes.add_text("Author", name)
    notes.add_itxt("XML:com.adobe.xmp", f"<dc:creator>{name}</dc:creator>")
    Image.new("RGBA", (60, 40), (0, 0, 0, 0)).quantize().save(path, "PNG", pnginfo=notes)
    return path


def black_png(path: Path, width: int, height: int) -> Path:
    """A PNG (ISO/IEC 15948) of one bit a point, all black, written row by row: it never stands in memory as points."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    row = bytes(1 + (width + 7) // 8)  # the filter, then the points
    packed = zlib.compressobj(1)
    points = b"".join(packed.compress(row) for _ in range(height)) + packed.flush()
    size = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", points) + chunk(b"IEND", b""))
    return path


def opened(content: bytes) -> Image.Image:
    """A picture out of a document."""
    return Image.open(io.BytesIO(content))
