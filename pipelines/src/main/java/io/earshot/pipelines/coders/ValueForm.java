package io.earshot.pipelines.coders;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * How the values of one type are written and read. Any but a primitive may be null. Thread-safe.
 */
interface ValueForm {
  void write(Object value, ValueSink out);

  Object read(ValueSource in);

  /**
   * The form of a type.
   *
   * @throws IllegalArgumentException if values of this type are not known to be written alike
   *     everywhere, as those of a set or a map
   */
  static ValueForm of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new ListForm(of(list.getActualTypeArguments()[0]));
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException(type + " has no form in which it could travel");
    }
    if (plain.isRecord()) {
      return RecordForm.of(plain);
    }
    if (plain.isEnum()) {
      return new EnumForm(plain.getEnumConstants());
    }
    return Arrays.stream(PlainForm.values())
        .filter(form -> form.isOf(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    plain.getName() + " has no form in which it could travel"));
  }

  /**
   * By number: both ends of a job run the same build.
   *
   * @param constants in their order
   */
  @SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // never compared, never kept
  record EnumForm(Object[] constants) implements ValueForm {
    @Override
    public void write(Object value, ValueSink out) {
      out.writeCount(value == null ? 0 : ((Enum<?>) value).ordinal() + 1L);
    }

    @Override
    public Object read(ValueSource in) {
      int number = (int) in.readCount();
      return number == 0 ? null : constants[number - 1];
    }
  }

  /** One after the other; read as a list that cannot be changed. */
  record ListForm(ValueForm element) implements ValueForm {
    @Override
    public void write(Object value, ValueSink out) {
      if (value == null) {
        out.writeCount(0);
        return;
      }
      List<?> list = (List<?>) value;
      out.writeCount(list.size() + 1L);
      for (int i = 0; i < list.size(); i++) {
        element.write(list.get(i), out);
      }
    }

    @Override
    public Object read(ValueSource in) {
      int size = (int) in.readCount() - 1;
      if (size < 0) {
        return null;
      }
      Object[] elements = new Object[size];
      for (int i = 0; i < size; i++) {
        elements[i] = element.read(in);
      }
      return List.of(elements);
    }
  }
}
