package io.earshot.pipelines.coders;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The components of a record, one after the other; the constructor checks them again. */
final class RecordForm implements ValueForm {
  private static final ClassValue<RecordForm> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
          return new RecordForm(type);
        }
      };

  private static final int NULL = 0;
  private static final int PRESENT = 1;

  private final MethodHandle[] accessors;
  private final ValueForm[] forms;
  private final MethodHandle constructor;

  private RecordForm(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    accessors = new MethodHandle[components.length];
    forms = new ValueForm[components.length];
    List<Class<?>> types = new ArrayList<>();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (int i = 0; i < components.length; i++) {
        accessors[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
        forms[i] = ValueForm.of(components[i].getGenericType());
        types.add(components[i].getType());
      }
      constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, components.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be taken apart", e);
    }
  }

  /**
   * The form of a record class.
   *
   * @throws IllegalArgumentException if a component has none
   */
  static RecordForm of(Class<?> type) {
    return OF_CLASS.get(type);
  }

  @Override
  public void write(Object value, ValueSink out) {
    if (value == null) {
      out.writeByte(NULL);
      return;
    }
    out.writeByte(PRESENT);
    for (int i = 0; i < forms.length; i++) {
      forms[i].write(component(i, value), out);
    }
  }

  private Object component(int number, Object value) {
    try {
      return accessors[number].invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("an accessor of a record throws nothing checked", e);
    }
  }

  @Override
  public Object read(ValueSource in) {
    if (in.readByte() == NULL) {
      return null;
    }
    Object[] components = new Object[forms.length];
    for (int i = 0; i < forms.length; i++) {
      components[i] = forms[i].read(in);
    }
    try {
      return constructor.invokeExact(components);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("the constructor of a record throws nothing checked", e);
    }
  }
}
