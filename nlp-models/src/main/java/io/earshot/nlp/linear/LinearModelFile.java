package io.earshot.nlp.linear;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Models as files: gzip around a mark, the card as JSON, the sizes and the tables, numbers
 * big-endian, one column of weights after the other (which compresses better than interleaved).
 * Equal models give equal bytes.
 */
public final class LinearModelFile {
  private static final int MARK = 0x45_4C_4D_31;
  private static final int VERSION_DIGITS = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private LinearModelFile() {}

  /** Writes a model; the stream stays open. */
  public static void write(LinearModel model, OutputStream out) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out);
    packed.write(content(model.card(), model.tables()));
    packed.finish();
  }

  /**
   * Reads a model; the stream stays open.
   *
   * @throws IOException when the stream does not hold a whole model
   */
  public static LinearModel read(InputStream in) throws IOException {
    byte[] content = new GZIPInputStream(in).readAllBytes();
    DataInputStream data = new DataInputStream(new java.io.ByteArrayInputStream(content));
    if (data.readInt() != MARK) {
      throw new IOException("this is not a linear model of Earshot");
    }
    LinearModelCard card = JSON.readValue(data.readNBytes(data.readInt()), LinearModelCard.class);
    return new LinearModel(card, readTables(data), version(content));
  }

  /** A model from its parts, as training makes it. */
  static LinearModel assemble(LinearModelCard card, ModelTables tables) {
    return new LinearModel(card, tables, version(content(card, tables)));
  }

  private static byte[] content(LinearModelCard card, ModelTables tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeInt(MARK);
      byte[] cardJson = JSON.writeValueAsString(card).getBytes(StandardCharsets.UTF_8);
      data.writeInt(cardJson.length);
      data.write(cardJson);
      data.writeInt(tables.buckets());
      data.writeInt(tables.columns());
      data.writeFloat(tables.largestRarity());
      for (int bucket = 0; bucket < tables.buckets(); bucket++) {
        data.writeByte(tables.rarityCode(bucket));
      }
      for (int column = 0; column < tables.columns(); column++) {
        data.writeFloat(tables.largest(column));
        data.writeFloat(tables.bias(column));
        for (int bucket = 0; bucket < tables.buckets(); bucket++) {
          data.writeByte(tables.weightCode(bucket, column));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static ModelTables readTables(DataInputStream data) throws IOException {
    int buckets = data.readInt();
    int columns = data.readInt();
    float largestRarity = data.readFloat();
    byte[] rarities = data.readNBytes(buckets);
    byte[] weights = new byte[buckets * columns];
    float[] largest = new float[columns];
    float[] biases = new float[columns];
    for (int column = 0; column < columns; column++) {
      largest[column] = data.readFloat();
      biases[column] = data.readFloat();
      byte[] codes = data.readNBytes(buckets);
      if (codes.length != buckets) {
        throw new IOException("the model is cut short");
      }
      for (int bucket = 0; bucket < buckets; bucket++) {
        weights[bucket * columns + column] = codes[bucket];
      }
    }
    return new ModelTables(rarities, largestRarity, weights, largest, biases);
  }

  private static String version(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
